package org.wardkeep.operations.report;

import org.wardkeep.formats.mds2.Mds2Answer;
import org.wardkeep.formats.mds2.Mds2Contradiction;
import org.wardkeep.inventory.Discrepancy;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.report.ReportPage.FileRow;
import org.wardkeep.operations.report.ReportPage.FormQuestion;
import org.wardkeep.operations.report.ReportPage.InventoryProblem;
import org.wardkeep.operations.report.ReportPage.LetterRow;
import org.wardkeep.operations.report.ReportPage.Listed;
import org.wardkeep.remediation.MakerQuestion;
import org.wardkeep.vocabulary.Problem;

import java.time.ZoneId;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Fills a [ReportPage] from an assessment.
final class ReportPages {
    /// Nobody reads further; the tables and `findings.json` hold everything. Together these keep
    /// the report below 5 MB however large the hospital is.
    private static final int LONGEST_LIST = 200;

    private static final int CASES_SHOWN = 50;
    private static final int ANSWERS_SHOWN = 12;
    private static final int PROBLEMS_SHOWN = 5;
    static final int LONGEST_TEXT = 500;
    static final int LONGEST_NAME = 120;

    private ReportPages() {}

    static ReportPage of(Assessment assessment, ZoneId zone) {
        var jobs = ReportJobs.of(assessment.results());
        var files = assessment.files();
        return new ReportPage(
                Shown.line(assessment.hospital(), LONGEST_NAME),
                PlainWords.at(assessment.at().atZone(zone)),
                Counts.of(assessment),
                jobs.groups(),
                jobs.leftOut(),
                ReportUnits.tables(assessment.results(), jobs),
                Listed.first(
                        LONGEST_LIST,
                        ReportAdvisories.of(assessment.results()),
                        ReportAdvisories::row),
                ReportSoftware.comparedWith(assessment.software()),
                Listed.first(LONGEST_LIST, assessment.software().judged(), ReportSoftware::row),
                Listed.first(LONGEST_LIST, assessment.letters(), ReportPages::letter),
                inventoryProblems(assessment.inventory().discrepancies()),
                Listed.first(LONGEST_LIST, assessment.contradictions(), ReportPages::formQuestion),
                Listed.first(
                        LONGEST_LIST,
                        files.stream().filter(ReportPages::isRefused).toList(),
                        ReportPages::file),
                Listed.first(
                        LONGEST_LIST,
                        files.stream().filter(file -> !isRefused(file)).toList(),
                        ReportPages::file));
    }

    private static LetterRow letter(MakerQuestion letter) {
        return new LetterRow(
                Shown.line(letter.maker(), LONGEST_NAME),
                letter.units(),
                Shown.line(String.join(", ", letter.models()), LONGEST_TEXT),
                letter.asked().size());
    }

    private static List<InventoryProblem> inventoryProblems(List<Discrepancy> discrepancies) {
        var byKind =
                discrepancies.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Discrepancy::kind, TreeMap::new, Collectors.toList()));
        return byKind.entrySet().stream()
                .map(entry ->
                        new InventoryProblem(
                                PlainWords.of(entry.getKey()),
                                PlainWords.nextFor(entry.getKey()),
                                Listed.first(CASES_SHOWN, entry.getValue(), ReportPages::told)))
                .toList();
    }

    private static String told(Discrepancy discrepancy) {
        var explanation = discrepancy.explanation();
        var where =
                discrepancy.where().stream()
                        .map(Object::toString)
                        .filter(place -> !explanation.contains(place))
                        .collect(Collectors.joining(", "));
        return Shown.line(
                where.isEmpty() ? explanation : "%s (%s)".formatted(explanation, where),
                LONGEST_TEXT);
    }

    private static FormQuestion formQuestion(Mds2Contradiction contradiction) {
        return new FormQuestion(
                Shown.orElse(contradiction.device(), "A device that the form does not name"),
                Shown.line(contradiction.form(), LONGEST_NAME),
                Shown.line(contradiction.question(), LONGEST_TEXT),
                contradiction.answers().stream()
                        .limit(ANSWERS_SHOWN)
                        .map(ReportPages::answer)
                        .toList(),
                Shown.line(contradiction.mayBeFineWhen(), LONGEST_TEXT));
    }

    private static String answer(Mds2Answer answer) {
        var notes = answer.notes().isBlank() ? "" : " (note: " + answer.notes() + ")";
        var text =
                "%s, line %d: \"%s\" Answer: %s%s"
                        .formatted(
                                answer.askedAs(),
                                answer.line(),
                                answer.questionText(),
                                Shown.orElse(answer.raw(), "blank"),
                                notes);
        return Shown.line(text, LONGEST_TEXT);
    }

    private static boolean isRefused(FileRead file) {
        return file.outcome() == FileRead.Outcome.REFUSED;
    }

    private static FileRow file(FileRead file) {
        var what = file.format() + (file.content().isBlank() ? "" : ": " + file.content());
        return new FileRow(
                Shown.line(file.name(), LONGEST_NAME),
                Shown.line(what, LONGEST_NAME),
                PlainWords.of(file.outcome()),
                Listed.first(PROBLEMS_SHOWN, file.problems(), ReportPages::problem));
    }

    /// Without the file's name, which stands in the row.
    private static String problem(Problem problem) {
        var place =
                problem.line() == 0
                        ? ""
                        : problem.column() == 0
                                ? "line %d: ".formatted(problem.line())
                                : "line %d, column %d: "
                                        .formatted(problem.line(), problem.column());
        return Shown.line(place + problem.message(), LONGEST_TEXT);
    }
}
