package org.wardkeep.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;

/// Runs the commands over the examples once the program is built, so that the start-up cache of the
/// Java machine holds their classes and knows which of their methods are used much. What they find
/// and print is thrown away.
final class Rehearsal {
    /// Methods that are used often enough are compiled early afterwards.
    private static final int ROUNDS = 40;

    private final Path examples;
    private final Path work;

    private Rehearsal(Path examples, Path work) {
        this.examples = examples;
        this.work = work;
    }

    /// @param arguments the folder of the examples, and an empty folder to write in
    public static void main(String[] arguments) throws IOException {
        new Rehearsal(Path.of(arguments[0]), Path.of(arguments[1])).all();
    }

    private void all() throws IOException {
        var riverside = examples.resolve("riverside");
        var known = work.resolve("known.wkk").toString();
        run("--version");
        run(
                "knowledge",
                "import",
                riverside.resolve("knowledge").toString(),
                riverside.resolve("threat").toString(),
                "--into",
                known);
        run("knowledge", "explain", "CVE-2021-44228", "--knowledge", known);
        run("knowledge", "status", "--knowledge", known);
        var sboms = riverside.resolve("sboms").toString();
        for (int round = 0; round < ROUNDS; round++) {
            run("match", sboms, "--knowledge", known, "--format", "json");
        }
        run("match", sboms, "--knowledge", known);
        run("match", sboms, "--knowledge", known, "--format", "sarif");
        run("observe", riverside.resolve("captures").resolve("ward-network.pcap").toString());
        run("assess", riverside.toString(), "--out", work.resolve("out").toString());
    }

    private static void run(String... arguments) throws IOException {
        try (var nowhere =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Wardkeep.commandLine(
                            new Terminal(nowhere, nowhere, false),
                            Clock.system(ZoneId.systemDefault()),
                            arguments[0])
                    .execute(arguments);
        }
    }
}
