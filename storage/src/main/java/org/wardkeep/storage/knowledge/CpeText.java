package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Cpe;

/// Platform names in few bytes: without the prefix that every one has, and without the attributes
/// at the end that leave everything open.
final class CpeText {
    private static final String PREFIX = "cpe:2.3:";
    private static final String OPEN = ":*";
    private static final int COLONS = Cpe.Attribute.values().length - 1;

    private CpeText() {}

    static String shorten(String formatted) {
        int end = formatted.length();
        while (isOpenAttribute(formatted, end - OPEN.length())) {
            end -= OPEN.length();
        }
        return formatted.substring(PREFIX.length(), end);
    }

    /// The part always stays, and a colon behind a backslash separates nothing.
    private static boolean isOpenAttribute(String formatted, int at) {
        return at > PREFIX.length()
                && formatted.startsWith(OPEN, at)
                && formatted.charAt(at - 1) != '\\';
    }

    /// The formatted string that was shortened.
    static String lengthen(String text) {
        int colons = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ':') {
                colons++;
            }
        }
        return PREFIX + text + OPEN.repeat(Math.max(0, COLONS - colons));
    }

    /// @throws org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException when it is none
    static Cpe name(String shortened) {
        return Cpe.parse(lengthen(shortened))
                .orElseThrow(() -> Unpacker.damaged("has a platform name that is none"));
    }
}
