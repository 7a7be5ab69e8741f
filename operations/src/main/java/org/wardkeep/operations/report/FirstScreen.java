package org.wardkeep.operations.report;

import org.wardkeep.inventory.Discrepancy;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.operations.assess.ComparedWith;
import org.wardkeep.operations.assess.Finding;
import org.wardkeep.risk.Priority;
import org.wardkeep.vulnerability.Certainty;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a person sees first: what to do now and why, what was not used, where the rest is.
public final class FirstScreen {
    private static final int WIDTH = 80;

    /// As many as fit on two screens; the report holds them all.
    private static final int TO_DOS_SHOWN = 10;

    private static final int REFUSALS_SHOWN = 10;
    private static final int PLACES_SHOWN = 4;
    private static final int REASONS_SHOWN = 2;

    /// About five lines; the whole text is in the report.
    private static final int LONGEST_TEXT = 400;

    /// Whether the terminal shows colours. No meaning hangs on a colour alone.
    public enum Style {
        PLAIN,
        COLOUR
    }

    private final Assessment assessment;
    private final Style style;
    private final List<String> lines = new ArrayList<>();

    private FirstScreen(Assessment assessment, Style style) {
        this.assessment = assessment;
        this.style = style;
    }

    /// @param written the files that hold the rest; may be empty
    /// @param zone whose clock the reader's wall shows
    /// @return lines of at most 80 columns, each with a line feed
    public static String of(
            Assessment assessment, Outputs.Written written, Style style, ZoneId zone) {
        var screen = new FirstScreen(assessment, style);
        screen.head(zone);
        screen.toDos(ToDos.of(assessment.results()));
        screen.software();
        screen.refusals();
        screen.discrepancies();
        screen.files(written.files());
        return screen.lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void head(ZoneId zone) {
        var counts = Counts.of(assessment);
        lines.add(paint(Paint.BOLD, Shown.line(assessment.hospital(), WIDTH)));
        lines.add(PlainWords.at(assessment.at().atZone(zone)));
        lines.add("");
        text(
                "%s, %,d of them in service. %s looked at."
                        .formatted(
                                PlainWords.units(counts.units()),
                                counts.inService(),
                                PlainWords.count(counts.advisories(), "advisory", "advisories")));
        text(
                "%s: %,d certain, %,d likely, %,d undecided (not safe: somebody has to look)."
                                .formatted(
                                        counts.software().isLookedUp()
                                                ? "Concerned by an advisory or a known hole in their"
                                                        + " software"
                                                : "Concerned by an advisory",
                                        counts.certain(),
                                        counts.likely(),
                                        counts.undecided())
                        + (counts.cleared() == 0
                                ? ""
                                : " For %,d of these a statement says that nothing is left to do."
                                        .formatted(counts.cleared())));
    }

    private void toDos(List<ToDo> toDos) {
        if (toDos.isEmpty()) {
            heading("NOTHING TO DO WAS FOUND");
            text(
                    "No advisory in this folder asks for anything. That is only as good as the"
                            + " inventory and the advisories in it.");
            return;
        }
        heading("WHAT TO DO FIRST");
        var shown = toDos.subList(0, Math.min(TO_DOS_SHOWN, toDos.size()));
        Priority before = null;
        for (var toDo : shown) {
            if (toDo.priority() != before) {
                before = toDo.priority();
                lines.add(paint(paint(before), PlainWords.of(before).toUpperCase(Locale.ROOT)));
            }
            toDo(toDo);
        }
        int more = toDos.size() - shown.size();
        if (more > 0) {
            text(PlainWords.count(more, "more thing", "more things") + " to do, in the report.");
        }
    }

    private void toDo(ToDo toDo) {
        lines.add(paint(Paint.BOLD, "%3d. %s".formatted(toDo.number(), toDo.title())));
        item("Where: ", toDo.where(PLACES_SHOWN));
        item("Do:    ", toDo.action().instruction());
        item("Who:   ", toDo.action().doer().words());
        item("Why:   ", toDo.why().stream().limit(REASONS_SHOWN).collect(Collectors.joining(" ")));
        item("Sure:  ", sureOf(toDo));
        lines.add("");
    }

    private void item(String label, String value) {
        lines.addAll(Paragraph.lines(label, Shown.line(value, LONGEST_TEXT), 5, WIDTH));
    }

    /// Software that is less sure than the unit stands apart, so that nobody takes it for certain.
    static String sureOf(ToDo toDo) {
        var weaker =
                toDo.findings().stream()
                        .map(List::getFirst)
                        .filter(finding -> finding.basis() == Finding.Basis.KNOWLEDGE)
                        .filter(finding -> finding.certainty() == Certainty.UNDECIDED)
                        .map(Finding::statement)
                        .toList();
        var others = toDo.statements().stream().filter(one -> !weaker.contains(one)).toList();
        if (others.isEmpty() || weaker.isEmpty()) {
            return "%s (%s)".formatted(sure(toDo), String.join(", ", toDo.statements()));
        }
        return "%s (%s); undecided (%s)"
                .formatted(sure(toDo), String.join(", ", others), String.join(", ", weaker));
    }

    /// `8 certain, 4 likely`; without numbers where all are one.
    static String sure(ToDo toDo) {
        var parts = new ArrayList<String>();
        for (var certainty : List.of(Certainty.CERTAIN, Certainty.LIKELY, Certainty.UNDECIDED)) {
            long units = toDo.units(certainty);
            if (units == toDo.units().size()) {
                return PlainWords.of(certainty);
            }
            if (units > 0) {
                parts.add("%,d %s".formatted(units, PlainWords.of(certainty)));
            }
        }
        return String.join(", ", parts);
    }

    private void software() {
        var software = assessment.software();
        if (software.isEmpty()) {
            return;
        }
        var counts = SoftwareCounts.of(software);
        switch (software.with()) {
            case ComparedWith.Records with -> {
                heading("THE SOFTWARE IN THE UNITS");
                text(
                        "%s, compared with %s."
                                .formatted(
                                        PlainWords.software(software), PlainWords.records(with)));
                text(
                        "%s known vulnerabilities. Of %,d nothing can be said, which is no all-clear%s."
                                .formatted(
                                        counts.affected() == 1
                                                ? "1 of them has"
                                                : "%,d of them have".formatted(counts.affected()),
                                        counts.unknown(),
                                        counts.unknown() == 0 ? "" : "; the report names them"));
            }
            case ComparedWith.OnlyTheFolder(var reason) -> {
                heading("THE SOFTWARE IN THE UNITS WAS NOT LOOKED UP");
                text(
                        "%s: only what the advisories and VEX statements in this folder say of it was used. %s"
                                .formatted(PlainWords.software(software), Shown.line(reason)));
            }
        }
    }

    private void refusals() {
        var refusals = assessment.refusals();
        if (refusals.isEmpty()) {
            return;
        }
        heading("NOT USED: " + PlainWords.count(refusals.size(), "problem", "problems"));
        text("Everything else was used. Put these right and run again.");
        for (var refusal : refusals.subList(0, Math.min(REFUSALS_SHOWN, refusals.size()))) {
            lines.addAll(
                    Paragraph.lines(
                            "  ", Shown.line(refusal.toString(), 2 * LONGEST_TEXT), 0, WIDTH));
        }
        int more = refusals.size() - REFUSALS_SHOWN;
        if (more > 0) {
            text("  and %,d more, in the report.".formatted(more));
        }
    }

    private void discrepancies() {
        var byKind =
                assessment.inventory().discrepancies().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Discrepancy::kind, TreeMap::new, Collectors.toList()));
        if (byKind.isEmpty()) {
            return;
        }
        heading("THE INVENTORY CONTRADICTS ITSELF");
        byKind.forEach((kind, found) -> {
            lines.addAll(
                    Paragraph.lines(
                            "%,4d  ".formatted(found.size()),
                            "%s. %s".formatted(PlainWords.of(kind), PlainWords.nextFor(kind)),
                            0,
                            WIDTH));
            lines.addAll(
                    Paragraph.lines(
                            "For example: ",
                            Shown.line(found.getFirst().explanation(), LONGEST_TEXT),
                            6,
                            WIDTH));
        });
    }

    private void files(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        heading("THE REST IS IN");
        files.forEach(file -> lines.add("  " + Shown.line(file.toString())));
    }

    private void heading(String words) {
        if (!lines.getLast().isEmpty()) {
            lines.add("");
        }
        lines.add(paint(Paint.BOLD, words));
    }

    private void text(String words) {
        lines.addAll(Paragraph.lines("", words, 0, WIDTH));
    }

    private static Paint paint(Priority priority) {
        return switch (priority) {
            case NOW -> Paint.RED;
            case SOON -> Paint.YELLOW;
            case PLANNED, WATCH -> Paint.BOLD;
        };
    }

    private String paint(Paint paint, String words) {
        return switch (style) {
            case PLAIN -> words;
            case COLOUR -> paint.code + words + "\u001b[0m";
        };
    }

    /// Select Graphic Rendition, ECMA-48 clause 8.3.117; colours of which every terminal palette
    /// has a readable one.
    private enum Paint {
        BOLD("\u001b[1m"),
        RED("\u001b[1;31m"),
        YELLOW("\u001b[1;33m");

        private final String code;

        Paint(String code) {
            this.code = code;
        }
    }
}
