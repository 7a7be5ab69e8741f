package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.ExplainRequest;
import org.wardkeep.operations.knowledge.ExplainResult;
import org.wardkeep.operations.knowledge.ExplainVulnerability;
import org.wardkeep.operations.knowledge.ExplanationJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep knowledge explain CVE…`: everything that is said of a vulnerability.
@Command(
        name = "explain",
        description =
                "Says everything that is known of vulnerabilities, by whom, and what they disagree on.",
        mixinStandardHelpOptions = true)
final class KnowledgeExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "CVE numbers, or any other name: GHSA, PYSEC, ALSA …")
    private List<String> names = List.of();

    @Option(names = "--knowledge", paramLabel = "FILE", description = "The knowledge file.")
    private Optional<Path> knowledge = Optional.empty();

    @Option(names = "--format", description = "text or json", defaultValue = "text")
    private Format format = Format.TEXT;

    KnowledgeExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var store = KnowledgeCommand.store(knowledge);
        var result = new ExplainVulnerability().run(new ExplainRequest(store, names));
        return switch (result) {
            case ExplainResult.Unusable(var reason) -> {
                terminal.err().println("wardkeep: " + reason);
                yield ExitStatus.CALLERS_MISTAKE.number();
            }
            case ExplainResult.Explained explained -> {
                switch (format) {
                    case JSON -> ExplanationJson.write(explained, terminal.out());
                    case TEXT -> new ExplanationText(terminal.out()).show(explained.known());
                }
                for (var name : explained.unknown()) {
                    terminal.err().println("unknown  no source that was taken in names " + name);
                }
                yield (explained.unknown().isEmpty() ? ExitStatus.DONE : ExitStatus.PARTIAL)
                        .number();
            }
        };
    }
}
