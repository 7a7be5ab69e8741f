package org.wardkeep.formats.protocol;

/// Text from the wire, made fit to be shown.
public final class WireText {
    private static final String DIGITS = "0123456789abcdef";

    private WireText() {}

    /// Without control and formatting characters (which could steer a terminal or turn text
    /// around), without blanks around it. Breaks between lines become one blank.
    public static String clean(String raw) {
        if (isClean(raw)) {
            return raw.strip();
        }
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isShown(c)) {
                text.append(c);
            } else if (isBreak(c) && !text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString().strip();
    }

    /// Bytes as hexadecimal digits in lower case: for identifiers that are no text. Cut where
    /// [Slice#text] cuts.
    public static String hex(Slice slice, int at, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < Math.min(count, Slice.LONGEST_TEXT / 2); i++) {
            int value = slice.u8(at + i);
            if (value < 0) {
                break;
            }
            text.append(DIGITS.charAt(value >> 4)).append(DIGITS.charAt(value & 0xf));
        }
        return text.toString();
    }

    private static boolean isClean(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!isShown(raw.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(char c) {
        return c == '\r' || c == '\n' || c == '\t';
    }

    private static boolean isShown(int c) {
        boolean isPlain = c >= ' ' && c <= '~';
        return isPlain || (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT);
    }
}
