package org.wardkeep.formats.mds2;

import org.wardkeep.formats.table.TableRow;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which columns of a sheet hold ids, questions, answers and notes. A header sets them; without one
/// they follow the id in this order, as in the published form, whose answer column has no title.
final class Mds2Columns {
    private enum Column {
        ID,
        QUESTION,
        ANSWER,
        NOTES
    }

    /// Ids stand in the first columns; identifiers of other standards stand farther right.
    private static final int ID_WITHIN = 4;

    private static final int LONGEST_TITLE = 60;
    private static final Set<String> ID_TITLES =
            Set.of("question id", "id", "nr", "no", "ref", "frage nr", "frage id");
    private static final Set<String> QUESTION_TITLES =
            Set.of("question", "question text", "description", "frage", "beschreibung");
    private static final Set<String> ANSWER_TITLES =
            Set.of("answer", "answers", "response", "responses", "antwort", "value");
    private static final Set<String> NOTE_TITLES =
            Set.of(
                    "note",
                    "notes",
                    "see note",
                    "see notes",
                    "comment",
                    "comments",
                    "explanation",
                    "anmerkung",
                    "anmerkungen",
                    "bemerkung",
                    "bemerkungen",
                    "hinweis");

    private final Map<Column, Integer> titled = new EnumMap<>(Column.class);

    /// A question's id and where it stands.
    record Place(Mds2QuestionId id, int column) {}

    /// The cells of one question.
    record Cells(Mds2QuestionId id, String question, String answer, String notes, long line) {
        /// Whether this is a question and no other row that begins like one, such as `Note 1`: its
        /// id is known or nearly so, or it has one of the form's answers.
        boolean isQuestion() {
            var value = Mds2Value.read(answer).value();
            boolean definite = value != Mds2Value.OTHER && value != Mds2Value.BLANK;
            if (id.id().startsWith("NOTE")) {
                return false;
            }
            boolean known = id.id().length() > 1 && id.isNearlyKnown();
            return definite || known;
        }
    }

    /// Takes the titles of a row that has at least two of them; a single one may be anything.
    void header(TableRow row) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < row.cells().size(); i++) {
            var text = row.cell(i).strip();
            if (text.isEmpty() || text.length() > LONGEST_TITLE) {
                continue;
            }
            var title = Mds2HeaderBlock.fold(text);
            if (isAnswer(title)) {
                found.putIfAbsent(Column.ANSWER, i);
            } else if (NOTE_TITLES.contains(title)) {
                found.putIfAbsent(Column.NOTES, i);
            } else if (ID_TITLES.contains(title) && found.isEmpty()) {
                found.put(Column.ID, i);
            } else if (QUESTION_TITLES.contains(title)) {
                found.putIfAbsent(Column.QUESTION, i);
            }
        }
        if (found.size() >= 2) {
            titled.clear();
            titled.putAll(found);
        }
    }

    private static boolean isAnswer(String title) {
        return ANSWER_TITLES.contains(title)
                || title.startsWith("answer ")
                || (title.contains("yes") && title.contains("no") && title.contains("n a"));
    }

    /// The first cell that holds a question id.
    Optional<Place> place(TableRow row) {
        for (int i = 0; i < Math.min(ID_WITHIN, row.cells().size()); i++) {
            var id = Mds2QuestionId.read(row.cell(i).strip());
            if (id.isPresent()) {
                return Optional.of(new Place(id.get(), i));
            }
            if (!row.cell(i).isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    Cells cells(TableRow row, Place place) {
        int question = titled.getOrDefault(Column.QUESTION, place.column() + 1);
        int answer = titled.getOrDefault(Column.ANSWER, question + 1);
        int notes = titled.getOrDefault(Column.NOTES, answer + 1);
        if (titled.isEmpty() && row.cell(answer).isBlank() && isAnswerAlone(row.cell(question))) {
            return new Cells(place.id(), "", row.cell(question), "", row.line());
        }
        return new Cells(
                place.id(),
                question == answer ? "" : row.cell(question).strip(),
                row.cell(answer),
                notes == answer ? "" : row.cell(notes).strip(),
                row.line());
    }

    private static boolean isAnswerAlone(String text) {
        var read = Mds2Value.read(text);
        return read.remark().isEmpty()
                && read.value() != Mds2Value.OTHER
                && read.value() != Mds2Value.BLANK;
    }
}
