package org.wardkeep.cli;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.operations.observe.Observe;
import org.wardkeep.operations.observe.ObserveRequest;
import org.wardkeep.operations.observe.Observed;
import org.wardkeep.operations.report.ObservedJson;
import org.wardkeep.operations.report.ObservedText;
import org.wardkeep.vocabulary.Problem.Fault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// `wardkeep observe CAPTURE…`: devices and conversations seen on the wire.
@Command(
        name = "observe",
        description = "Names the devices and conversations in captures of network traffic.",
        mixinStandardHelpOptions = true)
final class ObserveCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Terminal terminal;

    @Parameters(
            arity = "1..*",
            paramLabel = "CAPTURE",
            description =
                    "pcap or pcapng, also packed by gzip; several are one timeline; - is standard"
                            + " input.")
    private List<String> captures = List.of();

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private Format format = Format.TEXT;

    ObserveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var inputs = captures.stream().map(ObserveCommand::input).toList();
        var observed = new Observe().run(new ObserveRequest(inputs, terminal.progress()));
        observed.problems().forEach(terminal.err()::println);
        if (observed.traffic().packets() == 0 && !observed.problems().isEmpty()) {
            return ExitStatus.CALLERS_MISTAKE.number();
        }
        show(observed);
        return status(observed).number();
    }

    private static CaptureInput input(String name) {
        return name.equals(STANDARD_INPUT)
                ? new CaptureInput.OfStream("standard input", System.in)
                : new CaptureInput.OfFile(name, Path.of(name));
    }

    private void show(Observed observed) throws IOException {
        switch (format) {
            case TEXT -> terminal.out().print(ObservedText.of(observed));
            case JSON -> {
                var out = new BufferedOutputStream(terminal.out());
                ObservedJson.write(observed, out);
                out.flush();
            }
        }
        terminal.out().flush();
    }

    private static ExitStatus status(Observed observed) {
        boolean isOurs =
                observed.traffic().faults() > 0
                        || observed.problems().stream()
                                .anyMatch(problem -> problem.code().fault() == Fault.OURS);
        if (isOurs) {
            return ExitStatus.OUR_FAULT;
        }
        return observed.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.PARTIAL;
    }
}
