package org.wardkeep.cli;

import org.jspecify.annotations.Nullable;
import org.wardkeep.operations.assess.Assess;
import org.wardkeep.operations.assess.AssessRequest;
import org.wardkeep.operations.assess.AssessResult;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.operations.assess.KnowledgeChoice;
import org.wardkeep.operations.folder.FolderReader;
import org.wardkeep.operations.report.AssessmentJson;
import org.wardkeep.operations.report.FirstScreen;
import org.wardkeep.operations.report.Outputs;
import org.wardkeep.risk.Priority;
import org.wardkeep.vocabulary.Limits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep assess DIR`: the main job.
@Command(
        name = "assess",
        description = "Reads a hospital's folder and tells what to do first, unit by unit.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:something is as urgent as --fail-on or more",
            "2:the command was given wrongly",
            "3:some input was refused, the rest is done",
            "4:a fault of Wardkeep"
        })
final class AssessCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;
    private final KnowledgeChoice.Stores stores;

    @Parameters(
            paramLabel = "DIR",
            description = "The folder with device lists, advisories, SBOMs, MDS2 forms and so on.")
    private Path folder = Path.of(".");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the reports go; DIR/" + FolderReader.OUTPUT + " unless given.")
    private @Nullable Path out;

    @Option(
            names = "--knowledge",
            paramLabel = "FILE",
            description = {
                "The knowledge file that software is looked up in. Unless given: the newest in",
                "DIR, else the records that its settings name, else the usual one."
            })
    private Optional<Path> knowledge = Optional.empty();

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "PRIORITY",
            description = "now, soon or planned: exit with 1 when a unit is that urgent or more.")
    private @Nullable Priority failOn;

    /// @param stores opens the knowledge file that is named, or the usual one
    AssessCommand(Terminal terminal, Clock clock, KnowledgeChoice.Stores stores) {
        this.terminal = terminal;
        this.clock = clock;
        this.stores = stores;
    }

    @Override
    public Integer call() {
        var result =
                new Assess(clock)
                        .run(
                                new AssessRequest(
                                        folder,
                                        new KnowledgeChoice(knowledge, stores),
                                        Limits.standard(),
                                        terminal.progress()));
        return switch (result) {
            case AssessResult.NotPossible(var problem) -> {
                terminal.err().println(problem);
                yield ExitStatus.CALLERS_MISTAKE.number();
            }
            case AssessResult.Done(var assessment) -> finish(assessment).number();
        };
    }

    private ExitStatus finish(Assessment assessment) {
        var target = out == null ? folder.resolve(FolderReader.OUTPUT) : out;
        try {
            show(assessment, Outputs.write(assessment, target, clock.getZone()));
        } catch (IOException e) {
            terminal.err()
                    .println(
                            "The reports could not be written to %s: %s. Give another folder with --out."
                                    .formatted(target, e.getMessage()));
            return ExitStatus.CALLERS_MISTAKE;
        }
        if (assessment.isPartial()) {
            return ExitStatus.PARTIAL;
        }
        return isUrgent(assessment) ? ExitStatus.FINDINGS : ExitStatus.DONE;
    }

    private void show(Assessment assessment, Outputs.Written written) throws IOException {
        switch (format) {
            case TEXT ->
                    terminal.out()
                            .print(
                                    FirstScreen.of(
                                            assessment,
                                            written,
                                            terminal.style(),
                                            clock.getZone()));
            case JSON -> AssessmentJson.write(assessment, written, terminal.out());
        }
        terminal.out().flush();
    }

    private boolean isUrgent(Assessment assessment) {
        return failOn != null
                && assessment.results().stream()
                        .anyMatch(r -> r.answer().rank().priority().compareTo(failOn) <= 0);
    }
}
