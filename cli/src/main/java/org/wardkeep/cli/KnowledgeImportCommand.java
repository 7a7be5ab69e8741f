package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.AcceptKnowledge;
import org.wardkeep.operations.knowledge.AcceptRequest;
import org.wardkeep.operations.knowledge.ImportKnowledge;
import org.wardkeep.operations.knowledge.ImportRequest;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.Accepted;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep knowledge import PATH…`: takes in files of vulnerability databases.
@Command(
        name = "import",
        description = {
            "Takes in files of vulnerability databases, each told by its content.",
            "A file that is broken changes nothing of what was known before.",
            "A file that \"wardkeep knowledge export\" wrote replaces everything."
        },
        mixinStandardHelpOptions = true)
final class KnowledgeImportCommand implements Callable<Integer> {
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

    @Option(
            names = "--accept-key",
            paramLabel = "FINGERPRINT",
            description = {
                "Trusts the holder of this key in everything it says of vulnerabilities,",
                "from now on. Compare it with what \"wardkeep knowledge key\" says there."
            })
    private Optional<String> acceptKey = Optional.empty();

    @Override
    public Integer call() throws IOException {
        var exchange = KnowledgeCommand.exchange(into);
        if (paths.size() == 1) {
            var path = paths.getFirst();
            switch (exchange.look(path)) {
                case SIGNED_KNOWLEDGE -> {
                    return accept(exchange, path);
                }
                case KNOWLEDGE -> {
                    return mistake(
                            "%s is a knowledge file without a signature. Write it with \"wardkeep knowledge export\"."
                                    .formatted(path));
                }
                case SOMETHING_ELSE -> {}
            }
        }
        return importFeeds();
    }

    private int accept(KnowledgeExchange exchange, Path path) {
        var request = new AcceptRequest(exchange, path, acceptKey, clock.instant());
        return switch (new AcceptKnowledge().run(request)) {
            case Accepted.Done(var fingerprint, var made) -> {
                terminal.out()
                        .println(
                                "In force: the knowledge of %s, signed by %s"
                                        .formatted(made, fingerprint));
                yield ExitStatus.DONE.number();
            }
            case Accepted.UnknownKey(var fingerprint) ->
                    mistake(
                            "%s is signed by a key that is not accepted here:%n  %s%nAsk whoever made it what \"wardkeep knowledge key\" says there. When it is the same, add%n  --accept-key \"%s\""
                                    .formatted(path, fingerprint, fingerprint));
            case Accepted.Older(var inForce, var offered) ->
                    mistake(
                            "%s was made %s, what is in force was made %s. An older file would hide what became known since. If that is meant, import it --into another file."
                                    .formatted(path, offered, inForce));
            case Accepted.Refused(var reason) -> mistake(reason);
        };
    }

    private int importFeeds() {
        var request =
                new ImportRequest(
                        paths,
                        KnowledgeCommand.store(into),
                        Limits.feeds(),
                        clock.instant(),
                        terminal.progress());
        return new ImportText(terminal).tell(new ImportKnowledge().run(request));
    }

    private int mistake(String reason) {
        terminal.err().println("wardkeep: " + reason);
        return ExitStatus.CALLERS_MISTAKE.number();
    }
}
