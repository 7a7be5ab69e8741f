package org.wardkeep.cli;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.folder.FileRead.Outcome;
import org.wardkeep.operations.match.MatchLines;
import org.wardkeep.operations.match.MatchSarif;
import org.wardkeep.operations.match.MatchSboms;
import org.wardkeep.operations.match.MatchSbomsRequest;
import org.wardkeep.operations.match.MatchSbomsResult;
import org.wardkeep.operations.match.MatchSink;
import org.wardkeep.operations.match.MatchTable;
import org.wardkeep.operations.match.MatchVex;
import org.wardkeep.operations.match.Threshold;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/// `wardkeep match SBOM…`: the vulnerabilities of the software in SBOMs.
@Command(
        name = "match",
        description = {
            "Tells which vulnerabilities the software in SBOMs has, each with its reason, and what",
            "nothing can be said of. \"-\" reads an SBOM from standard input."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:something affected is as bad as --fail-on or worse",
            "2:the command was given wrongly",
            "3:some input was refused, the rest is done",
            "4:a fault of Wardkeep"
        })
final class MatchCommand implements Callable<Integer> {
    private static final int BUFFER = 1 << 16;

    private final Terminal terminal;
    private final Clock clock;
    private final InputStream in;
    private final Function<Optional<Path>, KnowledgeStore> knowledge;

    @Parameters(
            arity = "1..*",
            paramLabel = "SBOM",
            description = "CycloneDX or SPDX files, folders of them, or -.")
    private List<String> sboms = List.of();

    @Option(
            names = "--knowledge",
            paramLabel = "FILE",
            description = "The knowledge file; the usual one unless given.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--vex",
            paramLabel = "FILE",
            description = "CSAF, OpenVEX or CycloneDX statements, or a folder of them.")
    private List<Path> vex = List.of();

    @Option(
            names = "--author",
            description = "Who answers for VEX that is written, and whose statements are our own.",
            defaultValue = "Wardkeep")
    private String author = "Wardkeep";

    @Option(
            names = "--format",
            description = "text, json (one object a line), csaf, openvex, cyclonedx or sarif.",
            defaultValue = "text")
    private Form format = Form.TEXT;

    @Option(names = "--all", description = "In text also what is only possible or was ruled out.")
    private boolean all;

    @Option(
            names = "--fail-on",
            paramLabel = "BOUND",
            description =
                    "affected, medium, high, critical or exploited: exit with 1 when that is found.")
    private @Nullable Threshold failOn;

    /// The forms of the answer.
    enum Form {
        TEXT,
        JSON,
        CSAF,
        OPENVEX,
        CYCLONEDX,
        SARIF
    }

    /// @param in standard input
    /// @param knowledge opens the file that is named, or the usual one
    MatchCommand(
            Terminal terminal,
            Clock clock,
            InputStream in,
            Function<Optional<Path>, KnowledgeStore> knowledge) {
        this.terminal = terminal;
        this.clock = clock;
        this.in = in;
        this.knowledge = knowledge;
    }

    @Override
    public Integer call() throws IOException {
        var out =
                new PrintStream(
                        new BufferedOutputStream(terminal.out(), BUFFER),
                        false,
                        StandardCharsets.UTF_8);
        var watch = new Threshold.Watch(Optional.ofNullable(failOn));
        var result =
                switch (format) {
                    case TEXT ->
                            run(
                                    watch,
                                    new MatchTable(
                                            out,
                                            all ? MatchTable.Detail.ALL : MatchTable.Detail.NEEDED,
                                            LocalDate.ofInstant(clock.instant(), clock.getZone())));
                    case JSON -> {
                        try (var lines = new MatchLines(out)) {
                            yield run(watch, lines);
                        }
                    }
                    case CSAF -> vex(watch, MatchVex.Form.CSAF, out);
                    case OPENVEX -> vex(watch, MatchVex.Form.OPENVEX, out);
                    case CYCLONEDX -> vex(watch, MatchVex.Form.CYCLONEDX, out);
                    case SARIF -> {
                        var sarif = new MatchSarif();
                        var done = run(watch, sarif);
                        sarif.write("0.1.0", out);
                        yield done;
                    }
                };
        out.flush();
        return finish(result, watch).number();
    }

    private MatchSbomsResult vex(Threshold.Watch watch, MatchVex.Form form, PrintStream out)
            throws IOException {
        var statements = new MatchVex(author, clock.instant());
        var result = run(watch, statements);
        if (result instanceof MatchSbomsResult.Done) {
            statements.write(form, out);
        }
        return result;
    }

    private MatchSbomsResult run(Threshold.Watch watch, MatchSink sink) throws IOException {
        var paths = new ArrayList<Path>();
        var given = new ArrayList<Source>();
        var limits = Limits.standard();
        for (var name : sboms) {
            if (name.equals("-")) {
                given.add(
                        Source.of(
                                "standard input",
                                in.readNBytes(
                                        (int)
                                                Math.min(
                                                        Integer.MAX_VALUE - 8,
                                                        limits.maxSize().bytes()))));
            } else {
                paths.add(Path.of(name));
            }
        }
        return new MatchSboms()
                .run(
                        new MatchSbomsRequest(
                                paths,
                                given,
                                vex,
                                author.equals("Wardkeep") ? "" : author,
                                knowledge.apply(file),
                                limits,
                                terminal.progress(),
                                watch.before(sink)));
    }

    private ExitStatus finish(MatchSbomsResult result, Threshold.Watch watch) {
        return switch (result) {
            case MatchSbomsResult.NotPossible(var reason) -> {
                terminal.err().println("wardkeep: " + reason);
                yield ExitStatus.CALLERS_MISTAKE;
            }
            case MatchSbomsResult.Done done -> {
                tell(done);
                if (done.counts().sboms() == 0) {
                    terminal.err().println("No SBOM was read; name CycloneDX or SPDX files.");
                    yield ExitStatus.CALLERS_MISTAKE;
                }
                yield done.isPartial()
                        ? ExitStatus.PARTIAL
                        : watch.isReached() ? ExitStatus.FINDINGS : ExitStatus.DONE;
            }
        };
    }

    private void tell(MatchSbomsResult.Done done) {
        done.files().stream()
                .filter(file -> file.outcome() == Outcome.REFUSED)
                .flatMap(file -> file.problems().stream())
                .forEach(problem -> terminal.err().println("refused  " + problem));
        done.leftOut().forEach(problem -> terminal.err().println("left out  " + problem));
        var counts = done.counts();
        terminal.err()
                .println(
                        String.format(
                                Locale.ROOT,
                                "SBOMs: %,d, components: %,d; %,d affected, %,d possible or undecided, %,d"
                                        + " ruled out or mended, %,d components unknown",
                                counts.sboms(),
                                counts.components(),
                                counts.affected(),
                                counts.possible(),
                                counts.closed(),
                                counts.unknown()));
    }
}
