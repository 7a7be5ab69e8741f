package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigit;
import static org.wardkeep.vocabulary.version.VersionText.isLetter;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of PHP packages: that of PHP's `version_compare`, without a leading `v`.
///
/// Words have no case and `stable` says nothing, as in Composer. PHP puts a `#` on a level with
/// every number; as no order can, it counts for nothing here.
///
/// @see <a href="https://www.php.net/manual/en/function.version-compare.php">version_compare</a>
final class ComposerVersions {
    /// The words that PHP knows; all others come before them, all equal; here by their letters.
    private static final String[] WORDS = {
        "dev", "alpha", "a", "beta", "b", "rc", "c", "pl", "p", "patch", "post"
    };

    private static final int OTHER_WORD = 0x01;
    private static final int END = 0x06;
    private static final int PATCH = KeyWriter.ABOVE_NUMBERS;

    /// The tag of each of the words.
    private static final int[] TAGS = {2, 3, 3, 4, 4, 5, 5, PATCH, PATCH, PATCH, PATCH};

    private ComposerVersions() {}

    static boolean write(String version, KeyWriter key) {
        int end = version.length();
        boolean marked = end > 1 && (version.charAt(0) == 'v' || version.charAt(0) == 'V');
        int at = marked && isDigit(version.charAt(1)) ? 1 : 0;
        while (at < end) {
            char c = version.charAt(at);
            if (isDigit(c)) {
                int stop = digitsEnd(version, at, end);
                key.number(version, at, stop);
                at = stop;
            } else if (isLetter(c)) {
                int stop = lettersEnd(version, at, end);
                int known = VersionText.wordIndex(version, at, stop, WORDS);
                if (known >= 0) {
                    key.tag(TAGS[known]);
                } else if (!VersionText.isWord(version, at, stop, "stable")) {
                    key.tag(OTHER_WORD).caselessText(version, at, stop);
                }
                at = stop;
            } else {
                at++;
            }
        }
        key.tag(END);
        return true;
    }
}
