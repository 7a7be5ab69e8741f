package org.wardkeep.formats.mds2;

import org.wardkeep.formats.table.TableRow;
import org.wardkeep.vocabulary.PartialDate;
import org.wardkeep.vocabulary.PartialDate.SlashOrder;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Gathers what stands above the questions: labels with their values to the right of them, below
/// them (labels in one row, values in the next), or in the same cell behind a colon.
final class Mds2HeaderBlock {
    private enum Field {
        MANUFACTURER("manufacturer, manufacturer name, maker, company name, hersteller"),
        DESCRIPTION("device category, device description, product description, gerätebeschreibung"),
        MODELS("device model, device models, model, models, product name, device name, modell"),
        SOFTWARE_REVISION("software revision, software version, sw revision, softwarestand"),
        SOFTWARE_RELEASE("software release date, software release, software date"),
        DOCUMENT_ID("document id, document number, doc id, dokument id, dokumentnummer"),
        DOCUMENT_RELEASE("document release date, release date, document date, ausgabedatum");

        /// What a label may say, separated by commas.
        private final String words;

        Field(String words) {
            this.words = words;
        }
    }

    private static final int LONGEST_LABEL = 60;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// Commas inside brackets belong to a model's name.
    private static final Pattern BETWEEN_MODELS = Pattern.compile("[,;\\n](?![^()]*\\))");

    private static final Map<String, Field> LABELS = labels();

    private static final Map<String, Field> BY_QUESTION =
            Map.of(
                    "DOC-1", Field.MANUFACTURER,
                    "DOC-2", Field.DESCRIPTION,
                    "DOC-3", Field.MODELS,
                    "DOC-4", Field.DOCUMENT_ID,
                    "DOC-7", Field.DOCUMENT_RELEASE);

    /// A value and the line it stands on.
    private record Found(String text, long line) {}

    private final String source;
    private final Map<Field, Found> found = new EnumMap<>(Field.class);
    private final Map<Integer, Field> awaited = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Mds2HeaderBlock(String source) {
        this.source = source;
    }

    /// Takes a row above the questions.
    void row(TableRow row) {
        awaited.forEach((column, field) -> {
            var value = row.cell(column).strip();
            if (label(value).isEmpty()) {
                put(field, value, row.line());
            }
        });
        awaited.clear();
        for (int i = 0; i < row.cells().size(); i++) {
            cell(row, i);
        }
    }

    private void cell(TableRow row, int column) {
        var text = row.cell(column).strip();
        int colon = text.indexOf(':');
        if (colon > 0 && colon < LONGEST_LABEL) {
            var value = text.substring(colon + 1).strip();
            if (!value.isEmpty()) {
                label(text.substring(0, colon)).ifPresent(field -> put(field, value, row.line()));
                return;
            }
        }
        var field = label(text);
        if (field.isEmpty()) {
            return;
        }
        int next = column + 1;
        while (next < row.cells().size() && row.cell(next).isBlank()) {
            next++;
        }
        var right = row.cell(next).strip();
        if (right.isEmpty() || label(right).isPresent()) {
            awaited.put(column, field.get());
        } else {
            put(field.get(), right, row.line());
        }
    }

    /// Takes an answer to one of the questions that repeat the head.
    void answer(Mds2Answer answer) {
        var field = BY_QUESTION.get(answer.questionId());
        if (field != null) {
            put(field, answer.raw().strip(), answer.line());
        }
    }

    private void put(Field field, String text, long line) {
        if (Mds2Value.read(text).value() == Mds2Value.BLANK) {
            return;
        }
        var before = found.putIfAbsent(field, new Found(text, line));
        if (before != null && !fold(before.text()).equals(fold(text))) {
            problems.add(
                    new Problem(
                            Code.CONTRADICTION,
                            source,
                            line,
                            0,
                            "the form's %s is %s here and %s on line %d; ask the maker which holds"
                                    .formatted(
                                            fold(field.name()),
                                            Problem.quote(text),
                                            Problem.quote(before.text()),
                                            before.line())));
        }
    }

    /// What was found; adds what is wrong with it.
    Mds2Header header(List<Problem> into) {
        var header =
                new Mds2Header(
                        text(Field.MANUFACTURER),
                        text(Field.DESCRIPTION),
                        text(Field.MODELS).map(Mds2HeaderBlock::models).orElse(List.of()),
                        text(Field.SOFTWARE_REVISION),
                        date(Field.SOFTWARE_RELEASE),
                        text(Field.DOCUMENT_ID),
                        date(Field.DOCUMENT_RELEASE));
        if (header.models().isEmpty()) {
            problems.add(
                    Problem.ofFile(
                            Code.MISSING,
                            source,
                            "names no device model, neither in its head nor in DOC-3; write it"
                                    + " there"));
        }
        into.addAll(problems);
        return header;
    }

    private Optional<String> text(Field field) {
        return Optional.ofNullable(found.get(field)).map(Found::text);
    }

    private Optional<PartialDate> date(Field field) {
        var stated = found.get(field);
        if (stated == null) {
            return Optional.empty();
        }
        var date = PartialDate.parse(stated.text(), SlashOrder.UNKNOWN);
        if (date.isEmpty()) {
            problems.add(
                    new Problem(
                            Code.INVALID,
                            source,
                            stated.line(),
                            0,
                            "the form's %s %s is no date, or one that could be two; write it like"
                                            .formatted(
                                                    fold(field.name()),
                                                    Problem.quote(stated.text()))
                                    + " 2026-03-20"));
        }
        return date;
    }

    private static List<String> models(String text) {
        return BETWEEN_MODELS
                .splitAsStream(text)
                .map(String::strip)
                .filter(model -> !model.isEmpty())
                .distinct()
                .toList();
    }

    private static Optional<Field> label(String text) {
        return text.length() > LONGEST_LABEL
                ? Optional.empty()
                : Optional.ofNullable(LABELS.get(fold(text)));
    }

    static String fold(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, Field> labels() {
        var labels = new HashMap<String, Field>();
        for (var field : Field.values()) {
            Arrays.stream(field.words.split(", ", -1)).forEach(word -> labels.put(word, field));
        }
        return Map.copyOf(labels);
    }
}
