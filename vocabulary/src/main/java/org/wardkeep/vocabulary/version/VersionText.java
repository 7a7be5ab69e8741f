package org.wardkeep.vocabulary.version;

/// Finds the runs of digits and letters in a version. Only ASCII digits and letters count.
final class VersionText {
    private VersionText() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isDigitAt(String text, int at, int end) {
        return at < end && isDigit(text.charAt(at));
    }

    static boolean isLetterAt(String text, int at, int end) {
        return at < end && isLetter(text.charAt(at));
    }

    static boolean isCharAt(String text, int at, int end, char wanted) {
        return at < end && text.charAt(at) == wanted;
    }

    /// Where the digits that start here end.
    static int digitsEnd(String text, int start, int end) {
        int at = start;
        while (at < end && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Where the letters that start here end.
    static int lettersEnd(String text, int start, int end) {
        int at = start;
        while (at < end && isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /// Whether all of a part that is not empty are digits.
    static boolean isNumber(String text, int start, int end) {
        return start < end && digitsEnd(text, start, end) == end;
    }

    /// Whether a part is the given word, written in small letters, in any case.
    static boolean isWord(String text, int start, int end, String word) {
        return end - start == word.length()
                && text.regionMatches(true, start, word, 0, word.length());
    }

    /// The place of a part in a list of words written in small letters; -1 when it is not there.
    static int wordIndex(String text, int start, int end, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (isWord(text, start, end, words[i])) {
                return i;
            }
        }
        return -1;
    }

    /// The letters A to Z made small; as long as the text.
    static String lower(String text) {
        var lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                lower.setCharAt(i, (char) (c + ('a' - 'A')));
            }
        }
        return lower.toString();
    }
}
