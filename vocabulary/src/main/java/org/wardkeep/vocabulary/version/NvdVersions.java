package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigit;
import static org.wardkeep.vocabulary.version.VersionText.isLetter;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of the versions of the NVD, and of software whose own order is not known.
///
/// The NVD defines none; this one reads versions as their makers mostly mean them. Numbers and
/// words in turn, whatever separates them; zeros at the end or before a word count for nothing.
/// Words for pre-releases come before the end, those of [NvdWords] and all others after it; of
/// other words the longer comes later, so that OpenSSL's `1.0.2zd` follows `1.0.2k`.
///
/// The update of a CPE name stands behind its version and a space: `10.0 sp1`. What names several
/// versions (`1.x`, `2.*`, `1.0 and earlier`) or none (`unknown`) is unreadable.
///
/// @see <a href="https://nvd.nist.gov/developers/vulnerabilities-2.0">NVD API 2.0,
///   versionStartIncluding and its fellows</a>
final class NvdVersions {
    private static final String SEPARATORS = "._-+:~^/()[]{}#,@!\\ ";

    private final String text;
    private final int end;
    private final KeyWriter key;
    private int at;

    /// Where the zeros start that count for nothing unless another number follows.
    private int significant;

    private boolean hasNumber;

    private NvdVersions(String text, KeyWriter key) {
        this.text = text;
        this.end = text.length();
        this.key = key;
    }

    static boolean write(String version, KeyWriter key) {
        return new NvdVersions(version, key).write();
    }

    private boolean write() {
        at = NvdWords.leadingMarkEnd(text);
        while (at < end) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number();
            } else if (isLetter(c)) {
                if (!word()) {
                    return false;
                }
            } else if (c == '+' && VersionText.isLetterAt(text, at + 1, end)) {
                // Builders' marks, such as +dfsg, change nothing.
                break;
            } else if (SEPARATORS.indexOf(c) >= 0) {
                at++;
            } else {
                return false;
            }
        }
        key.cutTo(significant);
        key.tag(NvdWords.END);
        return hasNumber;
    }

    private void number() {
        hasNumber = true;
        int stop = digitsEnd(text, at, end);
        int before = key.length();
        key.number(text, at, stop);
        if (key.length() > before + 1) {
            significant = key.length();
        }
        at = stop;
    }

    private boolean word() {
        int stop = lettersEnd(text, at, end);
        int tag = NvdWords.tag(text, at, stop);
        if (isOpenNumber(stop) || (tag == NvdWords.OTHER && isWording(stop))) {
            return false;
        }
        if (tag == NvdWords.OTHER && isBehind('~')) {
            tag = NvdWords.DEVELOPMENT;
        }
        if (tag != NvdWords.END) {
            key.cutTo(significant);
            key.tag(tag);
            if (tag == NvdWords.OTHER) {
                key.number(stop - at).caselessText(text, at, stop);
            }
            significant = key.length();
        }
        at = stop;
        return true;
    }

    /// The `x` of `1.x`; that of Drupal's `7.x-1.19` is part of the version.
    private boolean isOpenNumber(int stop) {
        boolean x = stop == at + 1 && (text.charAt(at) == 'x' || text.charAt(at) == 'X');
        return x && isBehind('.') && (stop == end || text.charAt(stop) == ' ');
    }

    /// People write "and earlier", "through", "on Windows" behind a version. A single letter and a
    /// word that goes on, such as `r2-s1` or `maintenance_pack30`, are the update of a CPE name.
    private boolean isWording(int stop) {
        boolean ends = stop == end || text.charAt(stop) == ' ';
        return isBehind(' ') && stop > at + 1 && ends;
    }

    private boolean isBehind(char separator) {
        return at > 0 && text.charAt(at - 1) == separator;
    }
}
