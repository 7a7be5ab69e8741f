package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.ImportResult;
import org.wardkeep.operations.knowledge.ImportResult.FileTaken;
import org.wardkeep.operations.knowledge.ImportResult.Outcome;

import java.util.Locale;

/// Tells a person what became of the files that were to be taken into the knowledge.
final class ImportText {
    /// Problems that are named of one file; status has more of them.
    private static final int SHOWN = 3;

    private final Terminal terminal;

    ImportText(Terminal terminal) {
        this.terminal = terminal;
    }

    /// @return the exit status
    int tell(ImportResult result) {
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
                                                + " %,d older than what is known",
                                        committed.records(),
                                        committed.added(),
                                        committed.changed(),
                                        committed.unchanged(),
                                        committed.older()));
                boolean whole =
                        files.stream()
                                .filter(file -> file.outcome() != Outcome.NO_FEED)
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
            case NO_FEED ->
                    terminal.err().println("skipped  %s, which is no feed".formatted(file.file()));
            case NOT_RECOGNISED ->
                    terminal.err()
                            .println(
                                    "unknown  %s is no file of a vulnerability database that is known"
                                            .formatted(file.file()));
        }
    }
}
