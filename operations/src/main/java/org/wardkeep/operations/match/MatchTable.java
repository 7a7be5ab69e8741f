package org.wardkeep.operations.match;

import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vulnerability.component.ComponentAnswer;
import org.wardkeep.vulnerability.component.ComponentVerdict;
import org.wardkeep.vulnerability.component.Confidence;
import org.wardkeep.vulnerability.component.SbomQuality;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A table that a person can use at three in the morning: the worst component first, what mends it,
/// and what nothing is known of.
public final class MatchTable implements MatchSink {
    private static final int MOST_NAMED = 4;
    private static final int NAME_WIDTH = 34;

    private final PrintStream out;
    private final Detail detail;
    private final LocalDate today;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> unknown = new LinkedHashMap<>();
    private long possible;
    private long closed;

    /// @param detail how much is shown
    /// @param today the day on which support has ended or not
    public MatchTable(PrintStream out, Detail detail, LocalDate today) {
        this.out = out;
        this.detail = detail;
        this.today = today;
    }

    /// How much is shown.
    public enum Detail {
        /// What somebody has to do.
        NEEDED,
        /// Also what is only possible, and what was ruled out, with the reasons.
        ALL
    }

    /// A component with what it is affected by.
    private record Row(
            ComponentAnswer answer,
            List<ComponentVerdict> affected,
            double worst,
            boolean exploited,
            List<String> exploitedIds) {}

    @Override
    public void answer(Sbom sbom, ComponentAnswer answer, VulnerabilityLookup details) {
        if (answer.verdicts().isEmpty()) {
            answer.gaps().forEach(gap -> unknown.merge(gap, 1, Integer::sum));
            return;
        }
        var affected = new ArrayList<ComponentVerdict>();
        var exploited = new ArrayList<String>();
        double worst = -1;
        for (var verdict : answer.verdicts()) {
            boolean sure =
                    verdict instanceof ComponentVerdict.Affected
                            && verdict.confidence() != Confidence.POSSIBLE;
            if (!verdict.isOpen()) {
                closed++;
            } else if (!sure) {
                possible++;
            }
            if (sure || detail == Detail.ALL) {
                affected.add(verdict);
            }
            if (sure) {
                var known = details.of(verdict.vulnerability());
                worst = Math.max(worst, known.highest());
                if (known.isExploited()) {
                    exploited.add(verdict.vulnerability().id());
                }
            }
        }
        if (!affected.isEmpty()) {
            affected.sort(
                    Comparator.comparingDouble(
                                    (ComponentVerdict v) -> details.of(v.vulnerability()).highest())
                            .reversed());
            rows.add(new Row(answer, affected, worst, !exploited.isEmpty(), exploited));
        }
    }

    @Override
    public void end(Sbom sbom) {
        rows.sort(
                Comparator.comparing((Row row) -> !row.exploited())
                        .thenComparing(Row::worst, Comparator.reverseOrder())
                        .thenComparing(row -> row.answer().component().name()));
        out.printf(
                Locale.ROOT,
                "%s: %d components; %d affected, %d answers only possible, %d ruled out or mended%n",
                sbom.source(),
                sbom.components().size(),
                rows.size(),
                possible,
                closed);
        for (var row : rows) {
            print(row);
        }
        if (!unknown.isEmpty()) {
            out.println("  Nothing can be said of these; unknown is not safe:");
            unknown.forEach((gap, count) -> out.printf(Locale.ROOT, "  %6d  %s%n", count, gap));
        }
        unsupported(sbom);
        gaps(sbom);
        out.println();
        rows.clear();
        unknown.clear();
        possible = 0;
        closed = 0;
    }

    private void unsupported(Sbom sbom) {
        var unsupported = SbomQuality.unsupported(sbom, today);
        if (unsupported.isEmpty()) {
            return;
        }
        int most = detail == Detail.ALL ? unsupported.size() : MOST_NAMED;
        int more = unsupported.size() - most;
        out.printf(
                Locale.ROOT,
                "  No fixes come any more, as the SBOM says, for %d of its components:%n         %s%s%n",
                unsupported.size(),
                unsupported.stream()
                        .limit(most)
                        .map(one -> (one.name() + " " + one.version()).strip())
                        .collect(Collectors.joining(", ")),
                more > 0 ? " and %d more".formatted(more) : "");
    }

    /// All of them, or how many and the one that costs the matching most.
    private void gaps(Sbom sbom) {
        var gaps = SbomQuality.gapsOf(sbom);
        if (detail == Detail.ALL) {
            gaps.forEach(gap -> out.println("  SBOM: " + gap.sentence()));
            return;
        }
        SbomQuality.costliest(gaps)
                .ifPresent(worst ->
                        out.printf(
                                Locale.ROOT,
                                "  The SBOM lacks %d of the elements asked for (--all names them). The worst:%n"
                                        + "         %s%n",
                                gaps.size(),
                                worst.sentence()));
    }

    private void print(Row row) {
        var component = row.answer().component();
        var name = (component.name() + " " + component.version()).strip();
        out.printf(
                Locale.ROOT,
                "  %4s %s %-" + NAME_WIDTH + "s %s%n",
                row.worst() < 0 ? "-" : "%.1f".formatted(row.worst()),
                row.exploited() ? "KEV" : "   ",
                name,
                fix(row.affected()));
        if (detail == Detail.ALL) {
            for (var verdict : row.affected()) {
                out.printf(
                        Locale.ROOT,
                        "             %s %s (%s): %s%n",
                        verdict.vulnerability().id(),
                        verdict.word(),
                        verdict.confidence().word(),
                        verdict.evidence().reason());
            }
            return;
        }
        var ids = new ArrayList<>(row.exploitedIds());
        row.affected().stream()
                .map(v -> v.vulnerability().id())
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        out.printf(
                Locale.ROOT,
                "           %s%s%n",
                String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size()))),
                ids.size() > MOST_NAMED ? " and %d more".formatted(ids.size() - MOST_NAMED) : "");
    }

    private static String fix(List<ComponentVerdict> affected) {
        var fixed = new LinkedHashSet<String>();
        int without = 0;
        for (var verdict : affected) {
            if (verdict instanceof ComponentVerdict.Affected one) {
                fixed.addAll(one.fixed());
                without += one.fixed().isEmpty() ? 1 : 0;
            }
        }
        if (fixed.isEmpty()) {
            return "no fix is named";
        }
        var shown = fixed.stream().limit(MOST_NAMED).toList();
        return "fixed in %s%s%s"
                .formatted(
                        String.join(", ", shown),
                        fixed.size() > MOST_NAMED ? ", …" : "",
                        without > 0 ? "; %d without a named fix".formatted(without) : "");
    }
}
