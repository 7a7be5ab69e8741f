package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.ImportKnowledge;
import org.wardkeep.operations.knowledge.ImportRequest;
import org.wardkeep.operations.knowledge.ImportResult;
import org.wardkeep.operations.knowledge.ImportResult.FileTaken;
import org.wardkeep.operations.knowledge.ImportResult.Outcome;
import org.wardkeep.vocabulary.Limits;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep knowledge import PATH…`: takes in files of vulnerability databases.
@Command(
        name = "import",
        description = {
            "Takes in files of vulnerability databases, each told by its content.",
            "A file that is broken changes nothing of what was known before."
        },
        mixinStandardHelpOptions = true)
final class KnowledgeImportCommand implements Callable<Integer> {
    /// Problems that are named of one file; status has more of them.
    private static final int SHOWN = 3;

    private final Terminal terminal;
    private final Clock clock;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "The knowledge file; made when it is not there.")
    private Optional<Path> into = Optional.empty();

    KnowledgeImportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var request =
                new ImportRequest(
                        paths,
                        KnowledgeCommand.store(into),
                        Limits.feeds(),
                        clock.instant(),
                        terminal.progress());
        var result = new ImportKnowledge().run(request);
        return switch (result) {
            case ImportResult.Refused(var reason) -> mistake(reason);
            case ImportResult.NothingUsable(var files) -> {
                files.forEach(this::tell);
                yield mistake("None of this is a file of a vulnerability database.");
            }
            case ImportResult.Done(var files, var committed) -> {
                files.forEach(this::tell);
                terminal.out()
                        .println(
                                String.format(
                                        Locale.ROOT,
                                        "%,d records in force: %,d new, %,d changed, %,d as before,"
                                                + " %,d older than what is known (%s)",
                                        committed.records(),
                                        committed.added(),
                                        committed.changed(),
                                        committed.unchanged(),
                                        committed.older(),
                                        request.into().place()));
                boolean whole =
                        files.stream()
                                .allMatch(file ->
                                        file.outcome() == Outcome.TAKEN && file.refused() == 0);
                yield (whole ? ExitStatus.DONE : ExitStatus.PARTIAL).number();
            }
        };
    }

    private int mistake(String reason) {
        terminal.err().println("wardkeep: " + reason);
        return ExitStatus.CALLERS_MISTAKE.number();
    }

    private void tell(FileTaken file) {
        switch (file.outcome()) {
            case TAKEN -> {
                if (file.refused() > 0) {
                    terminal.err()
                            .println(
                                    String.format(
                                            Locale.ROOT,
                                            "partly   %s: %,d of %,d records cannot be used",
                                            file.file(),
                                            file.refused(),
                                            file.refused() + file.records()));
                    file.problems().stream()
                            .limit(SHOWN)
                            .forEach(problem -> terminal.err().println("         " + problem));
                }
            }
            case BROKEN ->
                    terminal.err()
                            .println(
                                    "broken   %s. What was known of it before stays in force."
                                            .formatted(
                                                    file.problems().stream()
                                                            .findFirst()
                                                            .orElse(file.file())));
            case NOT_RECOGNISED ->
                    terminal.err()
                            .println(
                                    "unknown  %s is no file of a vulnerability database that is known"
                                            .formatted(file.file()));
        }
    }
}
