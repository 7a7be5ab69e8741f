package org.wardkeep.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

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
        return commandLine(terminal, clock, "");
    }

    /// @param named the command that is asked for: the others are then left out, because describing
    ///   each costs as much as many a command's work
    static CommandLine commandLine(Terminal terminal, Clock clock, String named) {
        var line = new CommandLine(new Wardkeep(terminal));
        var commands = commands(terminal, clock);
        var wanted = commands.get(named);
        if (wanted != null) {
            line.addSubcommand(wanted.get());
        } else if (!named.equals("--version")) {
            commands.values().forEach(command -> line.addSubcommand(command.get()));
        }
        line.setCaseInsensitiveEnumValuesAllowed(true)
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

    private static Map<String, Supplier<Object>> commands(Terminal terminal, Clock clock) {
        var commands = new LinkedHashMap<String, Supplier<Object>>();
        commands.put("assess", () -> new AssessCommand(terminal, clock, KnowledgeCommand::store));
        commands.put("advisory", () -> new AdvisoryCommand(terminal));
        commands.put(
                "match",
                () -> new MatchCommand(terminal, clock, System.in, KnowledgeCommand::store));
        commands.put("knowledge", () -> KnowledgeCommand.commandLine(terminal, clock));
        commands.put("observe", () -> new ObserveCommand(terminal));
        return commands;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    public static void main(String[] arguments) {
        System.exit(
                commandLine(
                                Terminal.ofProcess(),
                                Clock.system(ZoneId.systemDefault()),
                                arguments.length == 0 ? "" : arguments[0])
                        .execute(arguments));
    }
}
