package org.wardkeep.operations.report;

import org.wardkeep.operations.assess.Finding;
import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.operations.report.ReportPage.Job;
import org.wardkeep.operations.report.ReportPage.JobGroup;
import org.wardkeep.operations.report.ReportPage.Listed;
import org.wardkeep.risk.Priority;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The report's jobs, and which unit belongs to which.
///
/// @param numberOfUnit by the unit's id; without those whose job is left out
record ReportJobs(List<JobGroup> groups, int leftOut, Map<String, Integer> numberOfUnit) {
    private static final int JOBS_SHOWN = 150;
    private static final int UNITS_SHOWN = 25;
    private static final int PLACES_SHOWN = 12;
    private static final int MAIN_REASONS = 2;
    private static final int TEXTS_SHOWN = 10;
    private static final int PARTS_SHOWN = 6;
    private static final int VULNERABILITIES_SHOWN = 20;

    ReportJobs {
        groups = List.copyOf(groups);
        numberOfUnit = Map.copyOf(numberOfUnit);
    }

    static ReportJobs of(List<UnitResult> results) {
        var toDos = ToDos.of(results);
        var shown = toDos.subList(0, Math.min(JOBS_SHOWN, toDos.size()));
        var byPriority = new EnumMap<Priority, List<Job>>(Priority.class);
        var numberOfUnit = new HashMap<String, Integer>();
        for (var toDo : shown) {
            byPriority.computeIfAbsent(toDo.priority(), _ -> new ArrayList<>()).add(job(toDo));
            toDo.units().forEach(unit -> numberOfUnit.put(unit.unit().id(), toDo.number()));
        }
        var groups = new ArrayList<JobGroup>();
        byPriority.forEach((priority, jobs) ->
                groups.add(new JobGroup(PlainWords.of(priority), style(priority), jobs)));
        return new ReportJobs(groups, toDos.size() - shown.size(), numberOfUnit);
    }

    static String style(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    /// The number of the unit's job; 0 when the report shows none.
    int numberOf(UnitResult result) {
        return numberOfUnit.getOrDefault(result.unit().id(), 0);
    }

    private static Job job(ToDo toDo) {
        var why = toDo.why().stream().map(ReportJobs::text).toList();
        int main = Math.min(MAIN_REASONS, why.size());
        return new Job(
                toDo.number(),
                toDo.title(),
                text(toDo.action().instruction()),
                toDo.action().doer().words(),
                text(toDo.where(PLACES_SHOWN)),
                text(FirstScreen.sureOf(toDo)),
                why.subList(0, main),
                why.subList(main, why.size()),
                texts(toDo.then().stream()),
                toDo.units().getFirst().answer().permission().sentence(),
                texts(toDo.findings().stream().map(ReportJobs::statement)),
                vulnerabilities(toDo.vulnerabilities()),
                Listed.first(
                        UNITS_SHOWN, toDo.units(), unit -> ReportUnits.row(unit, toDo.number())));
    }

    /// Of the parts of a software list the first are named with how much is known of each.
    private static String statement(List<Finding> parts) {
        var first = parts.getFirst();
        return first.basis() == Finding.Basis.KNOWLEDGE && parts.size() > 1
                ? "%s, %s. Software: %s. How we know (%s), for the first: %s"
                        .formatted(
                                first.statement(),
                                first.title(),
                                counted(parts),
                                PlainWords.of(first.certainty()),
                                first.reason())
                : statement(first);
    }

    private static String counted(List<Finding> parts) {
        var named =
                parts.stream()
                        .limit(PARTS_SHOWN)
                        .map(part ->
                                "%s (%,d)"
                                        .formatted(part.component(), part.vulnerabilities().size()))
                        .collect(Collectors.joining(", "));
        int more = parts.size() - PARTS_SHOWN;
        return more > 0 ? "%s and %,d more".formatted(named, more) : named;
    }

    private static String statement(Finding finding) {
        var software =
                finding.component().isBlank() ? "" : " Software: " + finding.component() + ".";
        return "%s, %s.%s How we know (%s): %s"
                .formatted(
                        finding.statement(),
                        finding.title(),
                        software,
                        PlainWords.of(finding.certainty()),
                        finding.reason());
    }

    private static String vulnerabilities(List<String> ids) {
        int more = ids.size() - VULNERABILITIES_SHOWN;
        var shown = String.join(", ", ids.subList(0, Math.min(VULNERABILITIES_SHOWN, ids.size())));
        return text(more > 0 ? "%s and %,d more".formatted(shown, more) : shown);
    }

    private static List<String> texts(Stream<String> texts) {
        return texts.limit(TEXTS_SHOWN).map(ReportJobs::text).toList();
    }

    private static String text(String text) {
        return Shown.line(text, ReportPages.LONGEST_TEXT);
    }
}
