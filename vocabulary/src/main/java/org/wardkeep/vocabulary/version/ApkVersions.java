package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isCharAt;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;
import static org.wardkeep.vocabulary.version.VersionText.isLetterAt;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of Alpine packages, `1.2.3b_rc1_p2~hash-r4`; Wolfi and Chainguard use the same.
///
/// Like `apk`, it orders versions that break the rules too: what cannot be read comes before the
/// end, whatever it is. Only a version must start with a number.
///
/// @see <a href="https://wiki.alpinelinux.org/wiki/APKBUILD_Reference#pkgver">pkgver; `version.c`
///   of apk-tools 3</a>
final class ApkVersions {
    private static final String[] BEFORE = {"alpha", "beta", "pre", "rc"};
    private static final String[] AFTER = {"cvs", "svn", "git", "hg", "p"};

    /// The suffixes before a release have the tags up to this one.
    private static final int PRE_RELEASE = 0x01;

    private static final int UNREADABLE = 0x0F;
    private static final int END = 0x10;
    private static final int REVISION = 0x11;
    private static final int HASH = 0x12;
    private static final int SUFFIX_NUMBER = 0x13;
    private static final int POST_RELEASE = 0x14;
    private static final int NO_NUMBER = 0x1F;
    private static final int LETTERS = 0x20;
    private static final int LEADING_ZERO = KeyWriter.NUMBER - 1;
    private static final int HEXADECIMAL = 16;

    private ApkVersions() {}

    static boolean write(String version, KeyWriter key) {
        int end = version.length();
        int at = digitsEnd(version, 0, end);
        if (at == 0 && !(version.charAt(0) == '.' && isDigitAt(version, 1, end))) {
            return false;
        }
        key.number(version, 0, at);
        while (isCharAt(version, at, end, '.')) {
            int stop = digitsEnd(version, at + 1, end);
            number(version, at + 1, stop, key);
            at = stop;
        }
        int letters = lettersEnd(version, at, end);
        if (letters > at) {
            key.tag(LETTERS).text(version, at, letters);
            at = digitsEnd(version, letters, end);
            if (at > letters) {
                key.number(version, letters, at);
            }
        }
        at = suffixes(version, at, end, key);
        at = hash(version, at, end, key);
        boolean revision = isCharAt(version, at, end, '-') && isCharAt(version, at + 1, end, 'r');
        if (revision && !isLetterAt(version, at + 2, end)) {
            int stop = digitsEnd(version, at + 2, end);
            key.tag(REVISION).number(version, at + 2, stop);
            at = stop;
        }
        key.tag(at == end ? END : UNREADABLE);
        return true;
    }

    private static int hash(String version, int start, int end, KeyWriter key) {
        if (!isCharAt(version, start, end, '~')) {
            return start;
        }
        int stop = start + 1;
        while (stop < end && Character.digit(version.charAt(stop), HEXADECIMAL) >= 0) {
            stop++;
        }
        key.tag(HASH).text(version, start + 1, stop);
        return stop;
    }

    /// A number that starts with a zero is a decimal fraction.
    private static void number(String version, int start, int end, KeyWriter key) {
        if (start == end) {
            key.tag(NO_NUMBER);
        } else if (version.charAt(start) == '0') {
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
