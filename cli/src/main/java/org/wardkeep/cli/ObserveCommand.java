package org.wardkeep.cli;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.operations.observe.Compared;
import org.wardkeep.operations.observe.Observe;
import org.wardkeep.operations.observe.ObserveRequest;
import org.wardkeep.operations.observe.Observed;
import org.wardkeep.operations.report.ObservedJson;
import org.wardkeep.operations.report.ObservedText;
import org.wardkeep.operations.report.Shown;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Fault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// `wardkeep observe CAPTURE…`: devices and conversations seen on the wire.
@Command(
        name = "observe",
        description = "Names the devices and conversations in captures of network traffic.",
        mixinStandardHelpOptions = true)
final class ObserveCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final long FOREVER = Long.MAX_VALUE;

    /// What was seen until Ctrl-C is shown before the program ends.
    private static final long LONGEST_SHOWING_SECONDS = 30;

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "CAPTURE",
            description =
                    "pcap or pcapng, also packed by gzip or zstd; several are one timeline; - is standard"
                            + " input.")
    private List<String> captures = List.of();

    @Option(
            names = "--interface",
            paramLabel = "IF",
            description =
                    "a network interface of this machine (Linux) instead of captures, until"
                            + " --seconds are over or Ctrl-C is pressed; needs CAP_NET_RAW.")
    private String interfaceName = "";

    @Option(names = "--seconds", description = "how long to observe an interface.")
    private long seconds = FOREVER;

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description =
                    "A device list (CSV or XLSX) to compare with: which devices are in it, new,"
                            + " missing, or contradict it. May be given more than once.")
    private List<Path> inventories = List.of();

    @Option(names = "--format", description = "text or json.", defaultValue = "text")
    private Format format = Format.TEXT;

    ObserveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (captures.isEmpty() == interfaceName.isEmpty()) {
            terminal.err()
                    .println(
                            "observe takes captures or one --interface; for example:"
                                    + " wardkeep observe lab.pcap");
            return ExitStatus.CALLERS_MISTAKE.number();
        }
        return interfaceName.isEmpty() ? ofCaptures() : ofInterface();
    }

    private int ofInterface() throws IOException {
        var stop = new CountDownLatch(1);
        var shown = new CountDownLatch(1);
        var atInterrupt =
                new Thread(() -> {
                    stop.countDown();
                    try {
                        shown.await(LONGEST_SHOWING_SECONDS, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Runtime.getRuntime().addShutdownHook(atInterrupt);
        try {
            long start = System.nanoTime();
            var live =
                    new ObserveRequest.Live(
                            interfaceName,
                            () ->
                                    stop.getCount() == 0
                                            || TimeUnit.NANOSECONDS.toSeconds(
                                                            System.nanoTime() - start)
                                                    >= seconds);
            return shownStatus(
                    new ObserveRequest(
                            List.of(), Optional.of(live), inventories, terminal.progress()));
        } finally {
            shown.countDown();
        }
    }

    private int ofCaptures() throws IOException {
        var inputs = captures.stream().map(ObserveCommand::input).toList();
        return shownStatus(
                new ObserveRequest(inputs, Optional.empty(), inventories, terminal.progress()));
    }

    private int shownStatus(ObserveRequest request) throws IOException {
        var observed = new Observe().run(request);
        observed.problems().forEach(terminal.err()::println);
        if (observed.traffic().packets() == 0 && !observed.problems().isEmpty()) {
            return ExitStatus.CALLERS_MISTAKE.number();
        }
        show(observed);
        var refused = observed.compared().stream().flatMap(ObserveCommand::refused).toList();
        refused.forEach(
                problem -> terminal.err().println("refused  " + Shown.line(problem.toString())));
        boolean isEmpty = observed.compared().filter(one -> one.units() == 0).isPresent();
        if (isEmpty) {
            terminal.err().println("No units were read; name a device list after --inventory.");
        }
        var status = status(observed);
        return status == ExitStatus.DONE && (isEmpty || !refused.isEmpty())
                ? ExitStatus.PARTIAL.number()
                : status.number();
    }

    private static Stream<Problem> refused(Compared compared) {
        return compared.lists().stream().flatMap(list -> list.refusals().stream());
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
