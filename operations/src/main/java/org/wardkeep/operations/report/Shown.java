package org.wardkeep.operations.report;

/// Text from files as a person may see it.
///
/// Terminals obey control characters, and characters that turn the direction of writing can make a
/// name read as another. Neither reaches a screen or a page.
public final class Shown {
    private static final String MORE = " …";

    private Shown() {}

    /// One line: runs of white space and control characters become one space, invisible format
    /// characters and halves of surrogate pairs are left out.
    public static String line(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    if (Character.isWhitespace(c) || Character.isISOControl(c) || isLineBreak(c)) {
                        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                            line.append(' ');
                        }
                    } else if (isVisible(c)) {
                        line.appendCodePoint(c);
                    }
                });
        return line.toString().strip();
    }

    /// One line of at most `length` characters, cut between words where that is possible.
    static String line(String text, int length) {
        var line = line(text);
        if (line.length() <= length) {
            return line;
        }
        int end = length - MORE.length();
        int space = line.lastIndexOf(' ', end);
        if (space > end / 2) {
            end = space;
        } else if (Character.isHighSurrogate(line.charAt(end - 1))) {
            end--;
        }
        return line.substring(0, end) + MORE;
    }

    /// `fallback` where the text shows nothing.
    static String orElse(String text, String fallback) {
        var line = line(text);
        return line.isEmpty() ? fallback : line;
    }

    /// A maker and what it makes; once where the model's name begins with the maker's.
    static String name(String maker, String model) {
        boolean named = model.regionMatches(true, 0, maker, 0, maker.length());
        return named ? model : (maker + " " + model).strip();
    }

    private static boolean isLineBreak(int c) {
        int type = Character.getType(c);
        return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT
                && type != Character.SURROGATE
                && c != 0xFFFE
                && c != 0xFFFF;
    }
}
