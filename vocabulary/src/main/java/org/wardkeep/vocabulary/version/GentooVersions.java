package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isCharAt;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;
import static org.wardkeep.vocabulary.version.VersionText.isLetterAt;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of Gentoo packages, `1.2.3b_rc1_p2-r4`.
///
/// @see <a href="https://projects.gentoo.org/pms/8/pms.html#version-comparison">Package Manager
///   Specification 8, 3.3</a>
final class GentooVersions {
    private static final String[] BEFORE = {"alpha", "beta", "pre", "rc"};

    /// The suffixes before a release have the tags up to this one.
    private static final int PRE_RELEASE = 0x01;

    private static final int END = 0x10;
    private static final int POST_RELEASE = 0x11;
    private static final int LETTER = 0x20;
    private static final int LEADING_ZERO = KeyWriter.NUMBER - 1;

    private GentooVersions() {}

    static boolean write(String version, KeyWriter key) {
        int end = version.length();
        int at = digitsEnd(version, 0, end);
        if (at == 0) {
            return false;
        }
        key.number(version, 0, at);
        while (isCharAt(version, at, end, '.') && isDigitAt(version, at + 1, end)) {
            int stop = digitsEnd(version, at + 1, end);
            number(version, at + 1, stop, key);
            at = stop;
        }
        if (isLetterAt(version, at, end)) {
            key.tag(LETTER).tag(Character.toLowerCase(version.charAt(at)));
            at++;
        }
        at = suffixes(version, at, end, key);
        key.tag(END);
        if (isCharAt(version, at, end, '-') && isCharAt(version, at + 1, end, 'r')) {
            int stop = digitsEnd(version, at + 2, end);
            key.number(version, at + 2, stop);
            return stop == end && stop > at + 2;
        }
        key.zero();
        return at == end;
    }

    /// A number that starts with a zero is a decimal fraction, its zeros at the end worth nothing.
    private static void number(String version, int start, int end, KeyWriter key) {
        if (version.charAt(start) != '0') {
            key.number(version, start, end);
            return;
        }
        int stop = end;
        while (stop > start && version.charAt(stop - 1) == '0') {
            stop--;
        }
        key.tag(LEADING_ZERO).text(version, start, stop);
    }

    private static int suffixes(String version, int start, int end, KeyWriter key) {
        int at = start;
        while (isCharAt(version, at, end, '_')) {
            int stop = lettersEnd(version, at + 1, end);
            int before = VersionText.wordIndex(version, at + 1, stop, BEFORE);
            if (before < 0 && !VersionText.isWord(version, at + 1, stop, "p")) {
                return at;
            }
            key.tag(before >= 0 ? PRE_RELEASE + before : POST_RELEASE);
            at = digitsEnd(version, stop, end);
            key.number(version, stop, at);
        }
        return at;
    }
}
