package org.wardkeep.operations.report;

import org.wardkeep.operations.assess.Finding;
import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.operations.report.ReportPage.AdvisoryRow;
import org.wardkeep.vulnerability.Certainty;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one statement means for the hospital, counted over all units.
final class ReportAdvisories {
    private final Finding first;
    private final Map<Certainty, Integer> units = new EnumMap<>(Certainty.class);
    private final Set<String> vulnerabilities = new HashSet<>();

    private ReportAdvisories(Finding first) {
        this.first = first;
    }

    /// Each statement once, those of the most urgent units first.
    static List<ReportAdvisories> of(List<UnitResult> results) {
        var byStatement = new LinkedHashMap<String, ReportAdvisories>();
        for (var result : results) {
            var strongest = new LinkedHashMap<String, Finding>();
            for (var finding : result.answer().counting()) {
                strongest.merge(finding.statement(), finding, ReportAdvisories::stronger);
            }
            strongest.forEach((statement, finding) ->
                    byStatement
                            .computeIfAbsent(statement, _ -> new ReportAdvisories(finding))
                            .add(finding));
            for (var finding : result.answer().counting()) {
                if (finding.basis() == Finding.Basis.KNOWLEDGE) {
                    byStatement
                            .computeIfAbsent(
                                    finding.statement(), _ -> new ReportAdvisories(finding))
                            .vulnerabilities
                            .addAll(finding.vulnerabilities());
                }
            }
        }
        return new ArrayList<>(byStatement.values());
    }

    private static Finding stronger(Finding a, Finding b) {
        return a.certainty().compareTo(b.certainty()) >= 0 ? a : b;
    }

    private void add(Finding finding) {
        units.merge(finding.certainty(), 1, Integer::sum);
        vulnerabilities.addAll(finding.vulnerabilities());
    }

    AdvisoryRow row() {
        return new AdvisoryRow(
                Shown.line(first.statement(), ReportPages.LONGEST_NAME),
                Shown.line(first.title(), ReportPages.LONGEST_NAME),
                units.getOrDefault(Certainty.CERTAIN, 0),
                units.getOrDefault(Certainty.LIKELY, 0),
                units.getOrDefault(Certainty.UNDECIDED, 0),
                vulnerabilities.size());
    }
}
