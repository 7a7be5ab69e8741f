package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isCharAt;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;

/// Order of Semantic Versioning and of the ecosystems that follow it.
///
/// Wider than the standard where registries and advisories are: a leading `v`, missing numbers
/// (zero), more than three numbers, leading zeros, and a pre-release without its hyphen
/// (`1.2.3beta`) are read.
///
/// @see <a href="https://semver.org/spec/v2.0.0.html#spec-item-11">Semantic Versioning 2.0.0,
///   11</a>
final class SemanticVersions {
    private static final int END = 0x01;
    private static final int PRE_RELEASE = 0x02;
    private static final int RELEASE = 0x03;
    private static final int WORD = KeyWriter.ABOVE_NUMBERS;

    private SemanticVersions() {}

    /// npm, cargo, hex, swift and others: build metadata does not count, letters have a case.
    static boolean write(String version, KeyWriter key) {
        int end = withoutBuild(version);
        return writePrecedence(version, end, key);
    }

    /// NuGet: as above, letters without case.
    ///
    /// @see <a href="https://learn.microsoft.com/nuget/concepts/package-versioning">NuGet</a>
    static boolean writeCaseless(String version, KeyWriter key) {
        return write(VersionText.lower(version), key);
    }

    /// Pub: build metadata counts, after everything else.
    ///
    /// @see <a href="https://pub.dev/documentation/pub_semver/latest/">pub_semver, Version</a>
    static boolean writeWithBuild(String version, KeyWriter key) {
        int end = withoutBuild(version);
        if (!writePrecedence(version, end, key)) {
            return false;
        }
        if (end < version.length()) {
            identifiers(version, end + 1, version.length(), key.tag(PRE_RELEASE));
        }
        return true;
    }

    private static int withoutBuild(String version) {
        int plus = version.indexOf('+');
        return plus < 0 ? version.length() : plus;
    }

    private static boolean writePrecedence(String version, int end, KeyWriter key) {
        int at = isCharAt(version, 0, end, 'v') || isCharAt(version, 0, end, 'V') ? 1 : 0;
        if (!isDigitAt(version, at, end)) {
            return false;
        }
        at = numbers(version, at, end, key);
        if (at == end) {
            key.tag(RELEASE);
            return true;
        }
        char c = version.charAt(at);
        if (c != '-' && !VersionText.isLetter(c)) {
            return false;
        }
        identifiers(version, c == '-' ? at + 1 : at, end, key.tag(PRE_RELEASE));
        return true;
    }

    /// Writes the numbers without the zeros at their end; says where they stop.
    static int numbers(String version, int start, int end, KeyWriter key) {
        int at = start;
        int significant = key.length();
        while (true) {
            int stop = digitsEnd(version, at, end);
            int before = key.length();
            key.number(version, at, stop);
            if (key.length() > before + 1) {
                significant = key.length();
            }
            at = stop;
            if (!isCharAt(version, at, end, '.') || !isDigitAt(version, at + 1, end)) {
                key.cutTo(significant);
                return at;
            }
            at++;
        }
    }

    private static void identifiers(String version, int start, int end, KeyWriter key) {
        int from = start;
        while (from <= end) {
            int dot = version.indexOf('.', from);
            int to = dot < 0 || dot > end ? end : dot;
            if (VersionText.isNumber(version, from, to)) {
                key.number(version, from, to);
            } else {
                key.tag(WORD).text(version, from, to);
            }
            from = to + 1;
        }
        key.tag(END);
    }
}
