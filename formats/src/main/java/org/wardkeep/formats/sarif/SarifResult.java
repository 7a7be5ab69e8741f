package org.wardkeep.formats.sarif;

/// One finding.
///
/// @param rule id of what was found, such as a CVE number
/// @param level how much it matters
/// @param message one sentence for people
/// @param file where it is, relative to what was examined
/// @param line in that file, from 1; 0 when it is of the whole file
/// @param part the part of the file it is on, such as a component; may be empty
/// @param suppressed why it does not count; empty when it does
public record SarifResult(
        String rule,
        Level level,
        String message,
        String file,
        long line,
        String part,
        String suppressed) {

    /// Levels of SARIF 2.1.0 section 3.27.10.
    public enum Level {
        ERROR,
        WARNING,
        NOTE,
        NONE
    }
}
