package org.wardkeep.cli;

import org.jspecify.annotations.Nullable;
import org.wardkeep.operations.advisory.By;
import org.wardkeep.operations.advisory.MatchAdvisories;
import org.wardkeep.operations.advisory.MatchRequest;
import org.wardkeep.operations.advisory.MatchResult;
import org.wardkeep.operations.advisory.Pair;
import org.wardkeep.operations.advisory.PairGroups;
import org.wardkeep.operations.report.Shown;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// `wardkeep advisory FILE… --inventory CSV`: which units an advisory means.
@Command(
        name = "advisory",
        description =
                "Tells which units an advisory means: certain, likely, undecided; each with a reason.",
        mixinStandardHelpOptions = true)
final class AdvisoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSAF advisories, or folders of them.")
    private List<Path> advisories = List.of();

    @Option(
            names = "--inventory",
            required = true,
            paramLabel = "FILE",
            description = "A device list (CSV or XLSX). May be given more than once.")
    private List<Path> inventories = List.of();

    @Option(
            names = "--unit",
            paramLabel = "TAG",
            description = "Only this unit, by its asset tag or serial number. May be repeated.")
    private List<String> units = List.of();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            description =
                    "advisory, model or unit: puts together what belongs to one of them. Without it,"
                            + " one line a pair.")
    private @Nullable By by;

    @Option(
            names = "--format",
            description = "text or json (one object a line).",
            defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--all", description = "Also the pairs whose answer is no, with the reason.")
    private boolean all;

    AdvisoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var grouping = by;
        if (grouping == null) {
            try (var lines = new PairLines(terminal.out(), format)) {
                return finish(match(lines::write), lines::flush);
            }
        }
        var groups = new PairGroups(grouping);
        var result = match(groups::add);
        var lines = new GroupLines(terminal.out(), format, grouping);
        return finish(result, () -> groups.groups(result).forEach(lines::write));
    }

    private MatchResult match(Consumer<Pair> pairs) {
        return new MatchAdvisories()
                .run(
                        new MatchRequest(
                                advisories,
                                inventories,
                                units,
                                all ? MatchRequest.Which.ALL : MatchRequest.Which.NOT_NO,
                                Limits.standard(),
                                terminal.progress(),
                                pairs));
    }

    /// @param write writes the answer, before what is said about it
    private int finish(MatchResult result, Runnable write) {
        write.run();
        var refused = result.files().stream().flatMap(file -> file.refusals().stream()).toList();
        refused.forEach(
                problem -> terminal.err().println("refused  " + Shown.line(problem.toString())));
        var counts = result.counts();
        terminal.err()
                .println(
                        String.format(
                                Locale.ROOT,
                                "%,d units × %,d advisories: %,d certain, %,d likely, %,d undecided,"
                                        + " %,d no",
                                result.units(),
                                result.advisories().size(),
                                counts.certain(),
                                counts.likely(),
                                counts.undecided(),
                                counts.no()));
        for (var name : result.notFound()) {
            terminal.err()
                    .println(
                            "no unit has the tag or serial number %s; look it up in the device list"
                                    .formatted(Problem.quote(name)));
        }
        if (result.units() == 0 && !result.notFound().isEmpty()) {
            return ExitStatus.CALLERS_MISTAKE.number();
        }
        if (result.units() == 0 || result.advisories().isEmpty()) {
            terminal.err()
                    .println(
                            result.units() == 0
                                    ? "No units were read; name a device list after --inventory."
                                    : "No advisories were read; name CSAF files.");
            return ExitStatus.CALLERS_MISTAKE.number();
        }
        return refused.isEmpty() && result.notFound().isEmpty()
                ? ExitStatus.DONE.number()
                : ExitStatus.PARTIAL.number();
    }
}
