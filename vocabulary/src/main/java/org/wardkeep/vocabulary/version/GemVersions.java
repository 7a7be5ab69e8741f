package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of Ruby gems: numbers and words in turn, a word before any number, what is missing zero.
///
/// @see <a href="https://docs.ruby-lang.org/en/master/Gem/Version.html">Gem::Version</a>
final class GemVersions {
    private static final int WORD = 0x01;

    /// A zero that a word follows, after other zeros or at once: before the end, ...
    private static final int ZERO_BEFORE_WORD = 0x02;

    private static final int END = 0x03;

    private GemVersions() {}

    static boolean write(String version, KeyWriter key) {
        int end = version.length();
        if (!isDigitAt(version, 0, end)) {
            return false;
        }
        int at = 0;
        int zeros = 0;
        boolean word = false;
        while (at < end) {
            char c = version.charAt(at);
            int stop = digitsEnd(version, at, end);
            if (stop > at) {
                if (VersionText.isNumber(version, at, stop) && isZero(version, at, stop)) {
                    zeros++;
                } else {
                    repeat(zeros, KeyWriter.NUMBER, key).number(version, at, stop);
                    zeros = 0;
                }
                at = stop;
                continue;
            }
            stop = lettersEnd(version, at, end);
            if (stop > at) {
                word = writeWord(version, at, stop, word ? zeros : 0, key);
                zeros = 0;
                at = stop;
            } else if (c == '-') {
                // A hyphen is short for ".pre.".
                word = writeWord("pre", 0, "pre".length(), word ? zeros : 0, key);
                zeros = 0;
                at++;
            } else if (c == '.' && at + 1 < end && version.charAt(at + 1) != '.') {
                at++;
            } else {
                return false;
            }
        }
        key.tag(END);
        return true;
    }

    private static boolean isZero(String version, int start, int end) {
        for (int i = start; i < end; i++) {
            if (version.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    /// The zeros before the first word count for nothing, those between words do.
    private static boolean writeWord(String text, int start, int end, int zeros, KeyWriter key) {
        repeat(zeros, ZERO_BEFORE_WORD, key).tag(WORD).text(text, start, end);
        return true;
    }

    private static KeyWriter repeat(int times, int tag, KeyWriter key) {
        for (int i = 0; i < times; i++) {
            key.tag(tag);
        }
        return key;
    }
}
