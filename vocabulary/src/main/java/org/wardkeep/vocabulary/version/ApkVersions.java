package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isCharAt;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of Alpine packages, `1.2.3b_rc1_p2~hash-r4`; Wolfi and Chainguard use the same.
///
/// @see <a href="https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver">pkgver; `version.c`
///   of apk-tools 3</a>
final class ApkVersions {
    private static final String[] BEFORE = {"alpha", "beta", "pre", "rc"};
    private static final String[] AFTER = {"cvs", "svn", "git", "hg", "p"};

    /// The suffixes before a release have the tags up to this one.
    private static final int PRE_RELEASE = 0x01;

    private static final int END = 0x10;
    private static final int REVISION = 0x11;
    private static final int HASH = 0x12;
    private static final int SUFFIX_NUMBER = 0x13;
    private static final int POST_RELEASE = 0x14;
    private static final int LETTER = 0x20;
    private static final int LEADING_ZERO = KeyWriter.NUMBER - 1;

    private ApkVersions() {}

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
        int letters = lettersEnd(version, at, end);
        if (letters == at + 1) {
            key.tag(LETTER).tag(version.charAt(at));
            at = letters;
        }
        at = suffixes(version, at, end, key);
        if (isCharAt(version, at, end, '~')) {
            int stop = at + 1;
            while (stop < end && Character.digit(version.charAt(stop), 16) >= 0) {
                stop++;
            }
            key.tag(HASH).text(version, at + 1, stop);
            at = stop;
        }
        if (isCharAt(version, at, end, '-') && isCharAt(version, at + 1, end, 'r')) {
            int stop = digitsEnd(version, at + 2, end);
            key.tag(REVISION).number(version, at + 2, stop);
            at = stop > at + 2 ? stop : at;
        }
        key.tag(END);
        return at == end;
    }

    /// A number that starts with a zero is a decimal fraction.
    private static void number(String version, int start, int end, KeyWriter key) {
        if (version.charAt(start) == '0') {
            key.tag(LEADING_ZERO).text(version, start, end);
        } else {
            key.number(version, start, end);
        }
    }

    private static int suffixes(String version, int start, int end, KeyWriter key) {
        int at = start;
        while (isCharAt(version, at, end, '_')) {
            int stop = lettersEnd(version, at + 1, end);
            int before = VersionText.wordIndex(version, at + 1, stop, BEFORE);
            int after = VersionText.wordIndex(version, at + 1, stop, AFTER);
            if (before < 0 && after < 0) {
                return at;
            }
            key.tag(before >= 0 ? PRE_RELEASE + before : POST_RELEASE + after);
            at = digitsEnd(version, stop, end);
            if (at > stop) {
                key.tag(SUFFIX_NUMBER).number(version, stop, at);
            }
        }
        return at;
    }
}
