package org.wardkeep.formats.mds2;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// The questions of an edition, from `mds2-2019-questions.csv` and `mds2-2013-questions.csv`.
public final class Mds2Questions {
    private static final Mds2Questions OF_2019 =
            load("mds2-2019-questions.csv", Mds2Questions::question2019);
    private static final Mds2Questions OF_2013 =
            load("mds2-2013-questions.csv", Mds2Questions::question2013);

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

    private static Mds2Questions load(String resource, Function<TableRow, Mds2Question> read) {
        var questions = new LinkedHashMap<String, Mds2Question>();
        try (var in = Mds2Questions.class.getResourceAsStream(resource)) {
            var source = Source.of(resource, Objects.requireNonNull(in, resource).readAllBytes());
            Tables.read(
                    source,
                    Limits.standard(),
                    Strictness.STRICT,
                    row -> {
                        if (row.line() > 1) {
                            var question = read.apply(row);
                            questions.put(question.id(), question);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
