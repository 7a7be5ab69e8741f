package org.wardkeep.cli;

import org.wardkeep.operations.Progress;
import org.wardkeep.operations.report.FirstScreen;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The two streams of the program.
///
/// @param out answers
/// @param err progress and faults
/// @param interactive whether a person watches the error stream
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    static Terminal ofProcess() {
        return new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                isWatched());
    }

    /// Whether a person sits at the terminal. There is no console at all where the streams are
    /// pipes: seen with JDK 25, whatever the lint says.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isWatched() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// Colours where a person watches and has not asked for none (no-color.org).
    FirstScreen.Style style() {
        return interactive && System.getenv("NO_COLOR") == null
                ? FirstScreen.Style.COLOUR
                : FirstScreen.Style.PLAIN;
    }

    Progress progress() {
        return interactive ? new ProgressBar(err) : Progress.SILENT;
    }
}
