package org.wardkeep.formats.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How spreadsheets spell characters that XML or Excel cannot hold as they are.
final class CellText {
    /// Longest text of an Excel cell, in UTF-16 units ("Excel specifications and limits").
    static final int MAX_EXCEL_LENGTH = 32_767;

    /// ECMA-376 part 1, 22.9.2.19 (ST_Xstring): `_x000D_` stands for the character U+000D.
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    static String unescape(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(decode(found.group(1))));
    }

    private static String decode(String hex) {
        char c = (char) Integer.parseInt(hex, 16);
        return c == 0 ? "" : String.valueOf(c);
    }
}
