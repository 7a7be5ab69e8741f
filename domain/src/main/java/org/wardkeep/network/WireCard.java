package org.wardkeep.network;

import org.wardkeep.formats.table.KnowledgeTable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a reader, an auditor and the next owner of a rule of the wire have to know of it.
///
/// @param looksAt the facts it reads
/// @param sentence for the reader at three in the morning, with `{names}` for the facts
/// @param source the clause it rests on
/// @param impact what happens to patients when it is ignored
/// @param fix what ends it
/// @param check the question that finds out whether it holds here
/// @param falsePositives when it speaks and should not
public record WireCard(
        String id,
        String looksAt,
        String sentence,
        String source,
        String impact,
        String fix,
        String check,
        String falsePositives) {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    String say(Map<String, String> values) {
        return NAME.matcher(sentence)
                .replaceAll(name ->
                        Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }

    /// The cards that Wardkeep ships, by id.
    ///
    /// @throws IllegalStateException for a line that cannot be read or has an empty cell
    public static Map<String, WireCard> shipped() {
        var cards = new LinkedHashMap<String, WireCard>();
        for (var row :
                KnowledgeTable.read(
                        WireCard.class,
                        "wire-rules.csv",
                        "id",
                        "looks at",
                        "sentence",
                        "source",
                        "impact",
                        "fix",
                        "check",
                        "false positives")) {
            var c = row.cells();
            if (c.stream().anyMatch(String::isBlank)) {
                throw new IllegalStateException(
                        "wire-rules.csv:%d: every cell of a card must be filled"
                                .formatted(row.line()));
            }
            cards.put(
                    c.get(0),
                    new WireCard(
                            c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6),
                            c.get(7)));
        }
        return cards;
    }
}
