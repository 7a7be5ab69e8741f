package org.wardkeep.cli;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.download.Pause;
import org.wardkeep.operations.knowledge.OnlineSource;
import org.wardkeep.operations.knowledge.UpdateKnowledge;
import org.wardkeep.operations.knowledge.UpdateRequest;
import org.wardkeep.operations.knowledge.UpdateResult;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep knowledge update`: fetches what is new online.
@Command(
        name = "update",
        description = {
            "Fetches what is new of the public databases and takes it in.",
            "A key of NVD's API in the environment variable NVD_API_KEY makes NVD ten times as fast.",
            "What was begun goes on the next time; what fails leaves in force what was known."
        },
        mixinStandardHelpOptions = true)
final class KnowledgeUpdateCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "The knowledge file; downloads are kept beside it in FILE.feeds.")
    private Optional<Path> into = Optional.empty();

    @Option(
            names = "--sources",
            paramLabel = "TABLE",
            description =
                    "Another table of sources: source,kind,folder,address (kind FILE or NVD_API).")
    private Optional<Path> sources = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "NAME",
            description = "Only this source. May be given more than once.")
    private List<String> only = List.of();

    KnowledgeUpdateCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var table =
                sources.map(file -> OnlineSource.read(Source.of(file.toString(), file)))
                        .orElseGet(() -> new ReadOutcome.Complete<>(OnlineSource.shipped()));
        if (table.result().isEmpty()) {
            table.problems().forEach(problem -> terminal.err().println("wardkeep: " + problem));
            return ExitStatus.CALLERS_MISTAKE.number();
        }
        var all = table.result().get();
        for (var name : only) {
            if (all.stream().noneMatch(source -> source.source().equals(name))) {
                terminal.err()
                        .println(
                                "wardkeep: there is no source %s; there are %s"
                                        .formatted(
                                                name,
                                                all.stream().map(OnlineSource::source).toList()));
                return ExitStatus.CALLERS_MISTAKE.number();
            }
        }
        var asked =
                all.stream()
                        .filter(source -> only.isEmpty() || only.contains(source.source()))
                        .toList();
        var store = KnowledgeCommand.store(into);
        return tell(
                new UpdateKnowledge()
                        .run(
                                new UpdateRequest(
                                        asked,
                                        store,
                                        Path.of(store.place() + ".feeds"),
                                        Optional.ofNullable(System.getenv("NVD_API_KEY"))
                                                .filter(key -> !key.isBlank()),
                                        Limits.feeds(),
                                        clock.instant(),
                                        Pause.SLEEPING,
                                        terminal.progress())));
    }

    private int tell(UpdateResult result) {
        result.failures().forEach(failure -> terminal.err().println("failed   " + failure));
        if (!result.unchanged().isEmpty()) {
            terminal.err().println("as before  " + String.join(", ", result.unchanged()));
        }
        var imported =
                result.imported().stream()
                        .mapToInt(one -> new ImportText(terminal).tell(one))
                        .max()
                        .orElse(ExitStatus.DONE.number());
        return result.failures().isEmpty()
                ? imported
                : Math.max(imported, ExitStatus.PARTIAL.number());
    }
}
