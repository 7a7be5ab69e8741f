package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;

/// Orders of versions that are only numbers.
final class DottedVersions {
    private static final int END = 0x01;

    private DottedVersions() {}

    /// CRAN: numbers behind dots or hyphens; more numbers come after fewer.
    ///
    /// @see <a href="https://rdrr.io/r/base/numeric_version.html">R, package_version</a>
    static boolean writeDotsAndHyphens(String version, KeyWriter key) {
        return write(version, ".-", key);
    }

    /// Hackage: numbers behind dots; more numbers come after fewer.
    ///
    /// @see <a href="https://pvp.haskell.org/">Haskell Package Versioning Policy</a>
    static boolean writeDots(String version, KeyWriter key) {
        return write(version, ".", key);
    }

    /// `intdot` of vers: numbers behind dots; what stands behind the last number does not count.
    static boolean writeLeadingDots(String version, KeyWriter key) {
        int at = SemanticVersions.numbers(version, 0, version.length(), key);
        key.tag(END);
        return at > 0;
    }

    private static boolean write(String version, String separators, KeyWriter key) {
        int end = version.length();
        int at = 0;
        while (isDigitAt(version, at, end)) {
            int stop = digitsEnd(version, at, end);
            key.number(version, at, stop);
            if (stop == end) {
                key.tag(END);
                return true;
            }
            if (separators.indexOf(version.charAt(stop)) < 0) {
                return false;
            }
            at = stop + 1;
        }
        return false;
    }
}
