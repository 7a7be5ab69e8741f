package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.ExportKnowledge;
import org.wardkeep.operations.knowledge.ExportRequest;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.Exported;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep knowledge export FILE`: the knowledge as one signed file.
@Command(
        name = "export",
        description = {
            "Writes the knowledge as one signed file, for a network that reaches no source.",
            "The signature says that the holder of this key exported exactly these bytes;",
            "it does not say that what they say is right."
        },
        mixinStandardHelpOptions = true)
final class KnowledgeExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", description = "Where to write it.")
    private Path to = Path.of("");

    @Option(names = "--knowledge", paramLabel = "FILE", description = "The knowledge file.")
    private Optional<Path> knowledge = Optional.empty();

    KnowledgeExportCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        var exchange = KnowledgeCommand.exchange(knowledge);
        return switch (new ExportKnowledge()
                .run(new ExportRequest(exchange, to, clock.instant()))) {
            case Exported.Done(var file, var bytes, var fingerprint) -> {
                terminal.out()
                        .println(
                                String.format(
                                        Locale.ROOT,
                                        "%s, %,d bytes, signed by%n  %s",
                                        file,
                                        bytes,
                                        fingerprint));
                yield ExitStatus.DONE.number();
            }
            case Exported.Refused(var reason) -> {
                terminal.err().println("wardkeep: " + reason);
                yield ExitStatus.CALLERS_MISTAKE.number();
            }
        };
    }
}
