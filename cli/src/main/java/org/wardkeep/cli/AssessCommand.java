package org.wardkeep.cli;

import org.wardkeep.operations.assess.Assess;
import org.wardkeep.operations.assess.AssessRequest;
import org.wardkeep.operations.assess.AssessResult;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.vocabulary.Limits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;

/// `wardkeep assess DIR`: the main job.
@Command(
        name = "assess",
        description = "Reads a hospital's folder and tells what to do first, unit by unit.",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder with inventory, advisories, SBOMs, MDS2 forms.")
    private Path folder = Path.of(".");

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private Format format = Format.TEXT;

    AssessCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var result =
                new Assess(clock)
                        .run(new AssessRequest(folder, Limits.standard(), terminal.progress()));
        return switch (result) {
            case AssessResult.NotPossible(var problem) -> {
                terminal.err().println(problem);
                yield ExitStatus.CALLERS_MISTAKE.number();
            }
            case AssessResult.Done(var assessment) -> show(assessment);
        };
    }

    private int show(Assessment assessment) {
        terminal.out()
                .println(assessment.results().size() + " units, " + assessment.workOrders().size());
        for (var r : assessment.results()) {
            terminal.out()
                    .println(
                            r.unit().id()
                                    + " | "
                                    + r.answer().rank().priority()
                                    + " | "
                                    + r.answer().certainty()
                                    + " | "
                                    + r.unit().description().model()
                                    + " | "
                                    + r.answer().plan().first().instruction()
                                    + " | "
                                    + r.answer().findings().stream()
                                            .map(f -> f.statement() + ":" + f.certainty())
                                            .toList());
        }
        assessment
                .files()
                .forEach(f ->
                        terminal.out()
                                .println(
                                        f.name()
                                                + " "
                                                + f.format()
                                                + " "
                                                + f.content()
                                                + " "
                                                + f.outcome()
                                                + " "
                                                + f.problems().stream().limit(2).toList()));
        assessment.inventory().discrepancies().forEach(d -> terminal.out().println(d));
        return assessment.isPartial() ? ExitStatus.PARTIAL.number() : ExitStatus.DONE.number();
    }
}
