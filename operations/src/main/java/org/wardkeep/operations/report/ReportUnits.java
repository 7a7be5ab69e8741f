package org.wardkeep.operations.report;

import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.operations.report.ReportPage.Listed;
import org.wardkeep.operations.report.ReportPage.UnitRow;
import org.wardkeep.operations.report.ReportPage.UnitTable;
import org.wardkeep.risk.Priority;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/// The report's tables of units.
final class ReportUnits {
    private static final int UNITS_SHOWN = 400;
    private static final int LONGEST_CELL = 60;
    private static final int LONGEST_ACTION = 140;

    private ReportUnits() {}

    static List<UnitTable> tables(List<UnitResult> results, ReportJobs jobs) {
        var byPriority =
                results.stream()
                        .collect(
                                Collectors.groupingBy(
                                        result -> result.answer().rank().priority(),
                                        () -> new EnumMap<>(Priority.class),
                                        Collectors.toList()));
        return byPriority.entrySet().stream()
                .map(entry ->
                        new UnitTable(
                                PlainWords.of(entry.getKey()),
                                ReportJobs.style(entry.getKey()),
                                Listed.first(
                                        UNITS_SHOWN,
                                        entry.getValue(),
                                        result -> row(result, jobs.numberOf(result)))))
                .toList();
    }

    static UnitRow row(UnitResult result, int job) {
        var unit = result.unit();
        var description = unit.description();
        return new UnitRow(
                cell(unit.id()),
                cell(Shown.name(description.maker(), description.model())),
                cell(Shown.orElse(description.version(), "not known")),
                cell(place(unit.department(), unit.location())),
                PlainWords.of(result.answer().certainty()),
                Shown.line(result.answer().plan().first().instruction(), LONGEST_ACTION),
                job);
    }

    private static String place(String department, String location) {
        if (department.isBlank() || location.isBlank()) {
            return Shown.orElse(department + location, "not given");
        }
        return department + ", " + location;
    }

    private static String cell(String text) {
        return Shown.line(text, LONGEST_CELL);
    }
}
