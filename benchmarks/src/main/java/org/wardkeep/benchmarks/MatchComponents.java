package org.wardkeep.benchmarks;

import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.storage.knowledge.KnowledgeFile;
import org.wardkeep.vulnerability.component.ComponentAnswer;
import org.wardkeep.vulnerability.component.ComponentMatcher;
import org.wardkeep.vulnerability.component.DeviceContext;
import org.wardkeep.vulnerability.component.OperatingSystems;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Distinct components against a whole knowledge file, with every reason put into words. See
/// [DrawnComponents] for what they are.
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx2g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.SECONDS)
public class MatchComponents {
    private static final int COMPONENTS = 100_000;

    @Param("")
    String knowledge = "";

    private @Nullable KnowledgeFile file;
    private @Nullable ComponentMatcher matcher;
    private List<SbomComponent> components = List.of();
    private DeviceContext device =
            DeviceContext.of(
                    DrawnComponents.sbom(List.of()), OperatingSystems.shipped(), List.of());
    private int next;

    /// What came out of the components.
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Told {
        public long verdicts;
        public long withVerdicts;

        void count(ComponentAnswer answer) {
            verdicts += answer.verdicts().size();
            withVerdicts += answer.verdicts().isEmpty() ? 0 : 1;
        }
    }

    @Setup
    public void open() throws IOException {
        file = KnowledgeFile.open(Path.of(knowledge));
        var drawn = new DrawnComponents(Objects.requireNonNull(file), 1);
        components = Stream.generate(drawn::next).limit(COMPONENTS).toList();
        matcher = new ComponentMatcher(Objects.requireNonNull(file));
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(file, "open() comes first").close();
    }

    @Benchmark
    public ComponentAnswer match(Told told) {
        next = next + 1 == components.size() ? 0 : next + 1;
        var answer =
                Objects.requireNonNull(matcher, "open() comes first")
                        .match(components.get(next), device);
        told.count(answer);
        return answer;
    }
}
