package org.wardkeep.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.csaf.CsafReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// One CSAF document, from bytes to records with all checks of the standard.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReadAdvisory {
    /// Which file of the folder, by size.
    public enum Size {
        MIDDLE,
        LARGEST
    }

    @Param("examples/riverside/advisories")
    String advisories = "";

    @Param Size size = Size.MIDDLE;

    private final CsafReader reader = new CsafReader();
    private Source file = Source.of("none", "");

    @Setup
    public void choose() throws IOException {
        var folder = AdvisoryFolder.read(Path.of(advisories));
        file =
                switch (size) {
                    case MIDDLE -> folder.middle();
                    case LARGEST -> folder.largest();
                };
        if (read().result().isEmpty()) {
            throw new IllegalStateException(
                    "%s is refused; a refusal is no measure of reading".formatted(file.name()));
        }
    }

    @Benchmark
    public ReadOutcome<CsafDocument> read() {
        return reader.parseLenient(file, Limits.standard());
    }
}
