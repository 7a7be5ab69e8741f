package org.wardkeep.formats.mds2;

import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.formats.table.TableRow;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The questions of an edition, from `mds2-2019-questions.csv` and `mds2-2013-questions.csv`.
public final class Mds2Questions {
    private static final Mds2Questions OF_2019 =
            load(
                    Mds2Questions::question2019,
                    "mds2-2019-questions.csv",
                    "section",
                    "id",
                    "topic",
                    "needs");
    private static final Mds2Questions OF_2013 =
            load(
                    Mds2Questions::question2013,
                    "mds2-2013-questions.csv",
                    "section",
                    "id",
                    "topic",
                    "same as 2019",
                    "reason");

    private final Map<String, Mds2Question> byId;

    private Mds2Questions(Map<String, Mds2Question> byId) {
        this.byId = byId;
    }

    public static Mds2Questions of(Mds2Edition edition) {
        return switch (edition) {
            case HN1_2019 -> OF_2019;
            case HN1_2013 -> OF_2013;
        };
    }

    public Optional<Mds2Question> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// Every question, in the form's order.
    public Collection<Mds2Question> all() {
        return byId.values();
    }

    /// Whether an id only heads other questions, as `2-2` heads `2-2.1`.
    boolean isHeading(String id) {
        return !byId.containsKey(id)
                && byId.keySet().stream().anyMatch(other -> other.startsWith(id + "."));
    }

    private static Mds2Questions load(
            Function<TableRow, Mds2Question> read, String resource, String... columns) {
        var questions = new LinkedHashMap<String, Mds2Question>();
        for (var row : KnowledgeTable.read(Mds2Questions.class, resource, columns)) {
            var question = read.apply(row);
            questions.put(question.id(), question);
        }
        return new Mds2Questions(questions);
    }

    private static Mds2Question question2019(TableRow row) {
        return new Mds2Question(
                row.cell(0), row.cell(1), row.cell(2), optional(row.cell(3)), Optional.empty(), "");
    }

    private static Mds2Question question2013(TableRow row) {
        return new Mds2Question(
                row.cell(0),
                row.cell(1),
                row.cell(2),
                Optional.empty(),
                optional(row.cell(3)),
                row.cell(4));
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
