package org.wardkeep.formats.protocol;

/// Text from the wire, made fit to be shown.
public final class WireText {
    private WireText() {}

    /// Without control and formatting characters (which could steer a terminal or turn text
    /// around), without blanks around it.
    public static String clean(String raw) {
        boolean isClean = raw.chars().allMatch(WireText::isShown);
        if (isClean) {
            return raw.strip();
        }
        var text = new StringBuilder(raw.length());
        raw.chars().filter(WireText::isShown).forEach(c -> text.append((char) c));
        return text.toString().strip();
    }

    private static boolean isShown(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }
}
