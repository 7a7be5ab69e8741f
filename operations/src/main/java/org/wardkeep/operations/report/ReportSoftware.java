package org.wardkeep.operations.report;

import org.wardkeep.operations.assess.ComparedWith;
import org.wardkeep.operations.assess.SoftwareSeen;
import org.wardkeep.operations.report.ReportPage.SoftwareRow;
import org.wardkeep.vulnerability.component.JudgedSoftware;
import org.wardkeep.vulnerability.component.JudgedSoftware.Part;

import java.util.stream.Collectors;

/// The report's table of what is known of software.
final class ReportSoftware {
    private static final int NAMED = 6;

    private ReportSoftware() {}

    static String comparedWith(SoftwareSeen software) {
        if (software.isEmpty()) {
            return "Nothing in this folder says what software is in the units: neither software"
                    + " lists (SBOMs) nor a column for the operating system.";
        }
        var seen = PlainWords.software(software);
        return Shown.line(
                switch (software.with()) {
                    case ComparedWith.Records with ->
                            "%s, compared with %s.".formatted(seen, PlainWords.records(with));
                    case ComparedWith.OnlyTheFolder(var reason) ->
                            "%s were not looked up: only what the advisories and VEX statements in this folder say of them was used. %s"
                                    .formatted(seen, reason);
                },
                ReportPages.LONGEST_TEXT);
    }

    static SoftwareRow row(JudgedSoftware list) {
        var parts = list.components();
        var unknown = parts.stream().filter(Part::isUnknown).map(Part::name).distinct().toList();
        int more = unknown.size() - NAMED;
        var named = unknown.stream().limit(NAMED).collect(Collectors.joining(", "));
        return new SoftwareRow(
                Shown.line(list.sbom().source(), ReportPages.LONGEST_NAME),
                parts.size(),
                parts.stream().filter(part -> !part.open().isEmpty()).count(),
                parts.stream().mapToInt(part -> part.ruledOut().size()).sum(),
                unknown.isEmpty()
                        ? "none"
                        : Shown.line(
                                more > 0 ? "%s and %,d more".formatted(named, more) : named,
                                ReportPages.LONGEST_TEXT));
    }
}
