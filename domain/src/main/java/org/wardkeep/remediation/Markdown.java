package org.wardkeep.remediation;

/// Text from files, safe to stand in Markdown.
final class Markdown {
    private static final String SPECIAL = "\\`*_{}[]<>#|!&~";

    private Markdown() {}

    /// Markup is shown instead of obeyed, and the text stays on one line.
    static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                escaped.append(' ');
            } else if (SPECIAL.indexOf(c) >= 0) {
                escaped.append('\\').append(c);
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString().strip();
    }
}
