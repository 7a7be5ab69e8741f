package org.wardkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

/// The program.
@Command(
        name = "wardkeep",
        description = "Keeps medical devices safe to use while they are attacked or unpatched.",
        mixinStandardHelpOptions = true,
        version = "wardkeep 0.1.0",
        synopsisSubcommandLabel = "COMMAND")
public final class Wardkeep implements Runnable {
    private final Terminal terminal;

    Wardkeep(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        commandLine(terminal, Clock.system(ZoneId.systemDefault())).usage(terminal.out());
    }

    static CommandLine commandLine(Terminal terminal, Clock clock) {
        var line =
                new CommandLine(new Wardkeep(terminal))
                        .addSubcommand(new AssessCommand(terminal, clock))
                        .addSubcommand(new AdvisoryCommand(terminal))
                        .addSubcommand(
                                new MatchCommand(
                                        terminal, clock, System.in, KnowledgeCommand::store))
                        .addSubcommand(KnowledgeCommand.commandLine(terminal, clock))
                        .addSubcommand(new ObserveCommand(terminal))
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .setOut(writer(terminal.out()))
                        .setErr(writer(terminal.err()));
        line.setExecutionExceptionHandler((fault, _, _) -> {
            terminal.err()
                    .println(
                            "wardkeep: this is our fault, not yours: %s. Please report it with the"
                                            .formatted(fault)
                                    + " command you ran; nothing of your input was changed.");
            fault.printStackTrace(terminal.err());
            return ExitStatus.OUR_FAULT.number();
        });
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    public static void main(String[] arguments) {
        System.exit(
                commandLine(Terminal.ofProcess(), Clock.system(ZoneId.systemDefault()))
                        .execute(arguments));
    }
}
