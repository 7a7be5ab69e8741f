package org.wardkeep.formats.mds2;

import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The rows with question ids, until the whole form is known: which edition it is, and what its
/// numbered notes say.
final class Mds2Answers {
    private static final int LISTED_IDS = 8;

    /// The longest edition has 240 questions; the rest allows for forms pasted below each other.
    private static final int MOST_ROWS = 20_000;

    /// Questions that are answered in words.
    private static final Set<String> IN_WORDS =
            Set.of("DOC-1", "DOC-2", "DOC-3", "DOC-4", "DOC-5", "DOC-6", "DOC-7", "14-1");

    private static final Pattern NUMBERED_NOTE =
            Pattern.compile("(?is)\\s*notes?\\s*#?\\s*(\\d{1,3})\\s*[:.)-]*\\s*(.*)");
    private static final Pattern NOTE_NUMBER =
            Pattern.compile("(?i)\\s*(?:see\\s+)?(?:notes?)?\\s*#?\\s*(\\d{1,3})\\s*\\.?\\s*");

    private final String source;
    private final Strictness strictness;
    private final List<Mds2Columns.Cells> rows = new ArrayList<>();
    private final Map<String, String> notes = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> respelt = new ArrayList<>();
    private boolean full;

    Mds2Answers(String source, Strictness strictness) {
        this.source = source;
        this.strictness = strictness;
    }

    void add(Mds2Columns.Cells row) {
        if (rows.size() < MOST_ROWS) {
            rows.add(row);
        } else if (!full) {
            full = true;
            problem(
                    row.line(),
                    Code.LIMIT_REACHED,
                    "more than %d answers; a form has 240 questions. The rest was left out"
                            .formatted(MOST_ROWS));
        }
    }

    /// Takes a row below the questions that may be a numbered note.
    void note(TableRow row) {
        var first = row.cell(0).strip();
        var note = NUMBERED_NOTE.matcher(first);
        if (note.matches()) {
            var text = note.group(2).isEmpty() ? row.cell(1).strip() : note.group(2).strip();
            notes.putIfAbsent(note.group(1), text);
        }
    }

    Mds2Form form(Mds2HeaderBlock head, List<Problem> into) {
        var edition = edition();
        var questions = Mds2Questions.of(edition);
        var answers = new ArrayList<Mds2Answer>();
        var seen = new HashSet<String>();
        for (var row : rows) {
            boolean blank = Mds2Value.read(row.answer()).value() == Mds2Value.BLANK;
            if (blank && questions.isHeading(row.id().id())) {
                continue;
            }
            var question = question(row, edition);
            question.ifPresent(known -> seen.add(known.id()));
            var answer = answer(row, question);
            answers.add(answer);
            if (edition == Mds2Edition.HN1_2019) {
                head.answer(answer);
            }
        }
        var missing =
                questions.all().stream()
                        .map(Mds2Question::id)
                        .filter(id -> !seen.contains(id))
                        .toList();
        checkSpelling();
        checkRepeated(answers);
        checkUnanswered(answers, missing, questions.all().size());
        var header = head.header(into);
        into.addAll(problems);
        return new Mds2Form(source, edition, header, answers, missing);
    }

    /// The edition with more of its questions in the form.
    private Mds2Edition edition() {
        long of2013 = known(Mds2Edition.HN1_2013);
        return of2013 > known(Mds2Edition.HN1_2019) ? Mds2Edition.HN1_2013 : Mds2Edition.HN1_2019;
    }

    private long known(Mds2Edition edition) {
        return rows.stream()
                .filter(row -> row.id().edition() == edition)
                .filter(row -> Mds2Questions.of(edition).question(row.id().id()).isPresent())
                .count();
    }

    private Optional<Mds2Question> question(Mds2Columns.Cells row, Mds2Edition edition) {
        var id = row.id();
        var exact = Mds2Questions.of(edition).question(id.id());
        if (exact.isPresent()) {
            if (!id.written().equals(id.id())) {
                respelt.add(Problem.quote(id.written()) + " for " + id.id());
            }
            return exact;
        }
        var near = Mds2QuestionId.nearest(id.id());
        if (edition == Mds2Edition.HN1_2019 && near.isPresent()) {
            var meant =
                    "%s is no MDS2 question; %s may be meant"
                            .formatted(Problem.quote(id.written()), near.get());
            if (strictness == Strictness.LENIENT) {
                problem(row.line(), Code.REPAIRED, meant + ". It was read as that");
                return Mds2Questions.of(edition).question(near.get());
            }
            problem(row.line(), Code.INVALID, meant + ". Correct the id, or read leniently");
            return Optional.empty();
        }
        problem(
                row.line(),
                Code.INVALID,
                "%s is no question of this edition of the MDS2; its answer was kept under that id"
                        .formatted(Problem.quote(id.written())));
        return Optional.empty();
    }

    private Mds2Answer answer(Mds2Columns.Cells row, Optional<Mds2Question> question) {
        var read = Mds2Value.read(row.answer());
        var id = question.map(q -> q.sameAs().orElse(q.id())).orElse(row.id().id());
        boolean inWords = IN_WORDS.contains(id);
        if (read.value() == Mds2Value.OTHER && !inWords) {
            problem(
                    row.line(),
                    Code.INVALID,
                    "%s is answered %s; the form has Yes, No, N/A and See Note. It was kept as it"
                                    .formatted(id, Problem.quote(row.answer()))
                            + " stands");
        }
        return new Mds2Answer(
                id,
                row.id().written(),
                row.question(),
                row.answer(),
                read.value(),
                joined(inWords ? "" : remark(read, row.answer()), noteText(row.notes())),
                row.line());
    }

    private String remark(Mds2Value.Read read, String answer) {
        return NOTE_NUMBER.matcher(answer).matches() ? noteText(answer.strip()) : read.remark();
    }

    private String noteText(String cell) {
        if (Mds2Value.read(cell).value() == Mds2Value.BLANK) {
            return "";
        }
        var number = NOTE_NUMBER.matcher(cell);
        if (!number.matches()) {
            return cell;
        }
        var text = notes.get(number.group(1));
        return text == null ? cell : cell + ": " + text;
    }

    private static String joined(String remark, String note) {
        if (remark.isEmpty() || note.isEmpty()) {
            return remark + note;
        }
        return remark + "; " + note;
    }

    private void checkSpelling() {
        if (!respelt.isEmpty()) {
            problems.add(
                    Problem.ofFile(
                            strictness == Strictness.LENIENT ? Code.REPAIRED : Code.INVALID,
                            source,
                            "question ids are spelt otherwise than in the form and were read as meant:"
                                    + " "
                                    + listed(respelt)));
        }
    }

    private void checkRepeated(List<Mds2Answer> answers) {
        var first = new LinkedHashMap<String, Mds2Answer>();
        for (var answer : answers) {
            var before = first.putIfAbsent(answer.questionId(), answer);
            boolean differs =
                    before != null
                            && (before.value() != answer.value()
                                    || (answer.value() == Mds2Value.OTHER
                                            && !before.raw().equals(answer.raw())));
            if (before != null && differs) {
                problem(
                        answer.line(),
                        Code.CONTRADICTION,
                        "%s is answered %s here and %s on line %d; ask the maker which holds"
                                .formatted(
                                        answer.questionId(),
                                        Problem.quote(answer.raw()),
                                        Problem.quote(before.raw()),
                                        before.line()));
            }
        }
    }

    private void checkUnanswered(List<Mds2Answer> answers, List<String> missing, int questions) {
        if (!missing.isEmpty()) {
            problems.add(
                    Problem.ofFile(
                            Code.MISSING,
                            source,
                            "%d of %d questions are not in the form: %s. Ask the maker for the whole"
                                            .formatted(missing.size(), questions, listed(missing))
                                    + " form"));
        }
        var blank =
                answers.stream()
                        .filter(answer -> answer.value() == Mds2Value.BLANK)
                        .map(Mds2Answer::questionId)
                        .toList();
        if (!blank.isEmpty()) {
            problems.add(
                    Problem.ofFile(
                            Code.MISSING,
                            source,
                            "%d questions have no answer: %s. Ask the maker for them"
                                    .formatted(blank.size(), listed(blank))));
        }
    }

    private static String listed(List<String> items) {
        var shown = String.join(", ", items.subList(0, Math.min(LISTED_IDS, items.size())));
        return items.size() > LISTED_IDS
                ? shown + " and %d more".formatted(items.size() - LISTED_IDS)
                : shown;
    }

    private void problem(long line, Code code, String message) {
        problems.add(new Problem(code, source, line, 0, message));
    }
}
