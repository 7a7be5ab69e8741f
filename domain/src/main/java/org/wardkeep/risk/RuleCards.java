package org.wardkeep.risk;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The cards of every rank rule, in the order of `risk-rules.csv`.
public final class RuleCards {
    private static final List<String> HEADER =
            List.of(
                    "id",
                    "looks at",
                    "effect",
                    "sentence",
                    "source",
                    "impact",
                    "fix",
                    "check",
                    "false positives");

    private final Map<String, RuleCard> byId;

    private RuleCards(Map<String, RuleCard> byId) {
        this.byId = byId;
    }

    /// The cards that Wardkeep ships.
    ///
    /// @throws IllegalStateException when a line is bad, naming the lines
    public static RuleCards standard() {
        var outcome = read(KnowledgeTable.resource(DataTable.class, "risk-rules.csv"));
        if (!outcome.problems().isEmpty()) {
            throw new IllegalStateException("Bad lines: " + outcome.problems());
        }
        return outcome.result().orElseThrow();
    }

    static ReadOutcome<RuleCards> read(Source source) {
        var table = DataTable.read(source, HEADER);
        var problems = new ArrayList<Problem>(table.problems());
        var cards = new LinkedHashMap<String, RuleCard>();
        for (var row : table.rows()) {
            var c = row.cells();
            var card =
                    new RuleCard(
                            c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6),
                            c.get(7), c.get(8));
            if (c.stream().anyMatch(String::isBlank)) {
                problems.add(DataTable.bad(source, row, "every cell of a card must be filled"));
            } else if (cards.putIfAbsent(card.id(), card) != null) {
                problems.add(
                        DataTable.bad(source, row, Problem.quote(card.id()) + " is there twice"));
            }
        }
        return ReadOutcome.of(new RuleCards(cards), problems);
    }

    public List<RuleCard> all() {
        return List.copyOf(byId.values());
    }

    /// @throws IllegalArgumentException for an id that no card has
    public RuleCard get(String id) {
        var card = byId.get(id);
        if (card == null) {
            throw new IllegalArgumentException(
                    "No card \"%s\" in risk-rules.csv, there are %s".formatted(id, byId.keySet()));
        }
        return card;
    }
}
