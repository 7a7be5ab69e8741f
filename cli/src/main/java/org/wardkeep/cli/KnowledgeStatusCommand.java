package org.wardkeep.cli;

import org.wardkeep.operations.knowledge.ShowStatus;
import org.wardkeep.operations.knowledge.StatusJson;
import org.wardkeep.operations.knowledge.StatusRequest;
import org.wardkeep.operations.knowledge.StatusRequest.Depth;
import org.wardkeep.operations.knowledge.StatusResult;
import org.wardkeep.vulnerability.knowledge.KnowledgeState;
import org.wardkeep.vulnerability.knowledge.KnowledgeState.TakenIn;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Verified;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `wardkeep knowledge status`: the sources, their age and gaps.
@Command(
        name = "status",
        description = "Says what the knowledge is made of: sources, age, counts, gaps.",
        mixinStandardHelpOptions = true)
final class KnowledgeStatusCommand implements Callable<Integer> {
    private static final int SHOWN = 5;
    private static final long HOURS_A_DAY = 24;

    private final Terminal terminal;
    private final Clock clock;

    @Option(names = "--knowledge", paramLabel = "FILE", description = "The knowledge file.")
    private Optional<Path> knowledge = Optional.empty();

    @Option(names = "--verify", description = "Also compares every byte with its checksum.")
    private boolean verify;

    @Option(names = "--format", description = "text or json", defaultValue = "text")
    private Format format = Format.TEXT;

    KnowledgeStatusCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        var store = KnowledgeCommand.store(knowledge);
        var result =
                new ShowStatus().run(new StatusRequest(store, verify ? Depth.VERIFY : Depth.STATE));
        return switch (result) {
            case StatusResult.Absent(var place) -> {
                terminal.err()
                        .println(
                                "wardkeep: there is no knowledge at %s yet. Take some in with \"wardkeep knowledge import PATH\"."
                                        .formatted(place));
                yield ExitStatus.CALLERS_MISTAKE.number();
            }
            case StatusResult.Unusable(var reason) -> {
                terminal.err().println("wardkeep: " + reason);
                yield ExitStatus.CALLERS_MISTAKE.number();
            }
            case StatusResult.Known known -> {
                switch (format) {
                    case JSON -> StatusJson.write(known, terminal.out());
                    case TEXT -> show(known.place(), known.state());
                }
                yield known.verified().map(this::show).orElse(ExitStatus.DONE).number();
            }
        };
    }

    private void show(String place, KnowledgeState state) {
        var out = terminal.out();
        out.printf(Locale.ROOT, "%s, made %s%n%n", place, state.made());
        out.printf(
                Locale.ROOT,
                "%-40s  %10s  %8s  %-12s  %s%n",
                "source",
                "records",
                "refused",
                "taken in",
                "its revision");
        for (var one : state.sources()) {
            out.printf(
                    Locale.ROOT,
                    "%-40s  %,10d  %,8d  %-12s  %s%n",
                    one.name(),
                    one.records(),
                    one.refused(),
                    age(one.taken()),
                    one.revision());
        }
        state.sources().forEach(this::showProblems);
    }

    private String age(Instant taken) {
        if (taken.equals(Instant.EPOCH)) {
            return "never";
        }
        long hours = Math.max(0, Duration.between(taken, clock.instant()).toHours());
        return hours < 2 * HOURS_A_DAY ? hours + " h ago" : hours / HOURS_A_DAY + " days ago";
    }

    private void showProblems(TakenIn one) {
        var out = terminal.out();
        if (!one.problems().isEmpty()) {
            out.printf("%n%s:%n", one.name());
            one.problems().stream().limit(SHOWN).forEach(problem -> out.println("  " + problem));
            if (one.problems().size() > SHOWN) {
                out.printf(
                        Locale.ROOT,
                        "  and %,d more (--format json)%n",
                        one.problems().size() - SHOWN);
            }
        }
    }

    private ExitStatus show(Verified verified) {
        return switch (verified) {
            case Verified.Whole(var bytes) -> {
                if (format == Format.TEXT) {
                    terminal.out().printf(Locale.ROOT, "%nWhole: all %,d bytes%n", bytes);
                }
                yield ExitStatus.DONE;
            }
            case Verified.Absent(var place) -> {
                terminal.err().println("wardkeep: there is no knowledge at " + place);
                yield ExitStatus.CALLERS_MISTAKE;
            }
            case Verified.Damaged(var damages) -> {
                terminal.err()
                        .println(
                                "wardkeep: the knowledge is damaged (%s). Move the file away and import every source again."
                                        .formatted(String.join(", ", damages)));
                yield ExitStatus.CALLERS_MISTAKE;
            }
        };
    }
}
