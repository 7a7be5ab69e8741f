package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;

/// Order of Maven artifacts.
///
/// A version is read as tokens, each behind a dot, a hyphen, or a change between digits and other
/// characters, which counts as a hyphen. Zeros and words for "release" at the end or before a word
/// or hyphen count for nothing.
///
/// @see <a href="https://maven.apache.org/pom.html#version-order-specification">POM reference,
///   Version Order Specification</a>
final class MavenVersions {
    /// In their order before the release; the tag of each is its place here plus one.
    private static final String[] BEFORE = {"alpha", "beta", "milestone", "rc", "snapshot"};

    private static final String[] RELEASE = {"ga", "final", "release"};
    private static final int CANDIDATE = 4;
    private static final int END = 0x08;
    private static final int SERVICE_PACK = 0x09;
    private static final int WORD = 0x0A;

    /// Before a number: a number behind a hyphen comes before one behind a dot.
    private static final int HYPHEN = 0x10;

    private static final int DOT = 0x11;

    private MavenVersions() {}

    static boolean write(String version, KeyWriter key) {
        if (version.indexOf('$') >= 0) {
            // A property that nobody replaced.
            return false;
        }
        int end = version.length();
        int at = 0;
        int separator = DOT;
        int significant = 0;
        while (at <= end) {
            boolean digit = isDigitAt(version, at, end);
            int stop = digit ? digitsEnd(version, at, end) : wordEnd(version, at, end);
            if (separator == HYPHEN) {
                key.cutTo(significant);
            }
            if (digit || stop == at) {
                key.tag(separator);
                int before = key.length();
                key.number(version, at, stop);
                significant = key.length() > before + 1 ? key.length() : significant;
            } else if (VersionText.wordIndex(version, at, stop, RELEASE) < 0) {
                key.cutTo(significant);
                word(version, at, stop, key);
                significant = key.length();
            }
            boolean separated = stop == end || isSeparator(version.charAt(stop));
            separator = stop < end && version.charAt(stop) == '.' ? DOT : HYPHEN;
            at = separated ? stop + 1 : stop;
        }
        key.cutTo(significant);
        key.tag(END);
        return true;
    }

    private static boolean isSeparator(char c) {
        return c == '.' || c == '-';
    }

    private static int wordEnd(String version, int start, int end) {
        int at = start;
        while (at < end && !isSeparator(version.charAt(at)) && !isDigitAt(version, at, end)) {
            at++;
        }
        return at;
    }

    private static void word(String version, int start, int end, KeyWriter key) {
        int known = VersionText.wordIndex(version, start, end, BEFORE);
        if (known >= 0) {
            key.tag(known + 1);
        } else if (VersionText.isWord(version, start, end, "cr")) {
            key.tag(CANDIDATE);
        } else if (VersionText.isWord(version, start, end, "sp")) {
            key.tag(SERVICE_PACK);
        } else if (end == start + 1 && abbreviated(version, start) >= 0) {
            key.tag(abbreviated(version, start) + 1);
        } else {
            key.tag(WORD).caselessText(version, start, end);
        }
    }

    /// `a1`, `b1` and `m1` are short for alpha, beta and milestone.
    private static int abbreviated(String version, int at) {
        return isDigitAt(version, at + 1, version.length())
                ? "abm".indexOf(Character.toLowerCase(version.charAt(at)))
                : -1;
    }
}
