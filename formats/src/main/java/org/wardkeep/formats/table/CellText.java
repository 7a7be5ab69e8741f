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

    /// The inverse of [#unescape], for text that happens to look like an escape.
    static String escape(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_x$1_");
    }

    private static String decode(String hex) {
        char c = (char) Integer.parseInt(hex, 16);
        return c == 0 ? "" : String.valueOf(c);
    }

    /// Text that may stand in a file a person opens: without control characters other than line
    /// breaks, without halves of surrogate pairs, and no longer than Excel can show.
    static String clean(String text) {
        var clean = new StringBuilder(Math.min(text.length(), MAX_EXCEL_LENGTH));
        text.replace("\r\n", "\n")
                .codePoints()
                .map(c -> c == '\t' || c == '\r' ? ' ' : c)
                .filter(c -> c == '\n' || isWritable(c))
                .takeWhile(c -> clean.length() + Character.charCount(c) <= MAX_EXCEL_LENGTH)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /// Characters that XML 1.0 allows (clause 2.2) and that show something.
    private static boolean isWritable(int c) {
        return !Character.isISOControl(c)
                && c != 0xFFFE
                && c != 0xFFFF
                && Character.getType(c) != Character.SURROGATE;
    }
}
