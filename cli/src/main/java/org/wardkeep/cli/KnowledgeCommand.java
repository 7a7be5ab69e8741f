package org.wardkeep.cli;

import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.storage.signing.SignedExchange;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// `wardkeep knowledge …`: what is known of vulnerabilities.
@Command(
        name = "knowledge",
        description = "Takes in and explains what the world knows of vulnerabilities.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class KnowledgeCommand implements Runnable {
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    KnowledgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine commandLine(Terminal terminal, Clock clock) {
        return new CommandLine(new KnowledgeCommand(terminal))
                .addSubcommand(new KnowledgeImportCommand(terminal, clock))
                .addSubcommand(new KnowledgeStatusCommand(terminal, clock))
                .addSubcommand(new KnowledgeUpdateCommand(terminal, clock))
                .addSubcommand(new KnowledgeExplainCommand(terminal))
                .addSubcommand(new KnowledgeExportCommand(terminal, clock))
                .addSubcommand(new KnowledgeKeyCommand(terminal));
    }

    @Override
    public void run() {
        spec.commandLine().usage(terminal.out());
    }

    /// The knowledge at the place that was given, or at the usual one.
    static KnowledgePlace store(Optional<Path> given) {
        return new KnowledgePlace(
                given.orElseGet(() -> KnowledgePlace.standard(System.getenv(), home())));
    }

    /// The way to carry it elsewhere.
    static KnowledgeExchange exchange(Optional<Path> given) {
        return new SignedExchange(
                store(given), SignedExchange.standardFolder(System.getenv(), home()));
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }
}
