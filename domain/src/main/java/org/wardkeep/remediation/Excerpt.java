package org.wardkeep.remediation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Makes a maker's text short enough for a work order, without changing its words.
final class Excerpt {
    /// Not behind abbreviations and single letters ("e.g.", "U.S.", "N. 1").
    private static final Pattern SENTENCE_END =
            Pattern.compile(
                    "(?<!\\be\\.g|\\bi\\.e|\\bvs|\\bNo|\\b[A-Z])[.!?]['\")]?\\s+(?=\\p{Lu})");

    private static final Pattern CLAUSE_END = Pattern.compile("[;:,] |\\.$");

    private Excerpt() {}

    static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        var end = SENTENCE_END.matcher(text);
        int from = 0;
        while (end.find()) {
            sentences.add(text.substring(from, end.end()).strip());
            from = end.end();
        }
        if (from < text.length()) {
            sentences.add(text.substring(from).strip());
        }
        return sentences;
    }

    /// As many whole sentences as fit; else a part of the first, which ends in "…".
    ///
    /// @param length most characters, at least 20
    static String of(String text, int length) {
        var whole = text.strip().replaceAll("\\s++", " ");
        if (whole.length() <= length) {
            return whole;
        }
        var kept = new StringBuilder();
        for (var sentence : sentences(whole)) {
            if (kept.length() + 1 + sentence.length() > length) {
                break;
            }
            kept.append(kept.isEmpty() ? "" : " ").append(sentence);
        }
        return kept.isEmpty() ? partOf(whole, length) : kept.toString();
    }

    private static String partOf(String text, int length) {
        int end = text.lastIndexOf(' ', length - 1);
        var clause = CLAUSE_END.matcher(text);
        int clauseEnd = -1;
        while (clause.find() && clause.start() < length) {
            clauseEnd = clause.start();
        }
        if (clauseEnd > length / 3) {
            end = clauseEnd;
        }
        return text.substring(0, end < 1 ? length - 1 : end) + "…";
    }
}
