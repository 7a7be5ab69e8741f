package org.wardkeep.formats.inventory;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Gives equal texts of one column as one object, so that a million rows with the same few makers,
/// models and departments stay small.
///
/// The memory of a column is bounded: each text has one place by its hash, and the newest keeps it.
/// Columns whose every value differs then cost nothing but a look.
final class SharedTexts {
    /// A power of two, several times the distinct makers, models or rooms of a large hospital.
    private static final int PLACES = 1 << 16;

    private final Map<InventoryField, String[]> known = new EnumMap<>(InventoryField.class);

    /// The cell's text without white space around it, every run of white space inside it as one
    /// blank.
    String share(InventoryField field, String cell) {
        var text = fold(cell);
        if (text.isEmpty()) {
            return "";
        }
        var places = known.computeIfAbsent(field, _ -> noTexts());
        int hash = text.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        if (!places[place].equals(text)) {
            places[place] = text;
        }
        return places[place];
    }

    private static String[] noTexts() {
        var places = new String[PLACES];
        Arrays.fill(places, "");
        return places;
    }

    static String fold(String cell) {
        boolean clean = true;
        for (int i = 0; i < cell.length() && clean; i++) {
            char c = cell.charAt(i);
            clean = !isSpace(c) || (c == ' ' && i > 0 && cell.charAt(i - 1) != ' ');
        }
        if (clean && !cell.endsWith(" ")) {
            return cell;
        }
        var text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (!isSpace(c)) {
                text.append(c);
            } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
                text.append(' ');
            }
        }
        return text.toString().stripTrailing();
    }

    /// White space of any kind, no-break spaces, and marks that show nothing (U+200B, U+FEFF).
    private static boolean isSpace(char c) {
        return c <= ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF';
    }
}
