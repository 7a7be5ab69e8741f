package org.wardkeep.benchmarks;

import org.jspecify.annotations.Nullable;
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
import org.wardkeep.vulnerability.component.ComponentMatcher;
import org.wardkeep.vulnerability.component.FleetIndex;
import org.wardkeep.vulnerability.component.OperatingSystems;
import org.wardkeep.vulnerability.knowledge.Indexing;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A changed record against a fleet of 1,000,000 units of 5,000 releases with 200 components each:
/// the record that is asked fastest but for one half, and the slowest, of those that concern any
/// unit. One record in so many of the whole knowledge is tried in order to choose them.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-Xmx6g", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class AskFleet {
    private static final int RELEASES = 5_000;
    private static final int UNITS_OF_RELEASE = 200;
    private static final int COMPONENTS_OF_RELEASE = 200;
    private static final int DISTINCT = 100_000;
    private static final int STEP = 7;

    @Param("")
    String knowledge = "";

    @Param({"MEDIAN", "WORST"})
    Choice choice = Choice.MEDIAN;

    private @Nullable KnowledgeFile file;
    private @Nullable FleetIndex fleet;
    private Changed changed = new Changed(0, Set.of(), 0, 0);

    /// Which record is asked.
    public enum Choice {
        MEDIAN,
        WORST
    }

    /// @param nanos what asking took once
    private record Changed(int record, Set<Subject> subjects, long nanos, int units) {}

    @Setup
    public void build() throws IOException {
        var opened = KnowledgeFile.open(Path.of(knowledge));
        file = opened;
        var matcher = new ComponentMatcher(opened);
        var builder = new FleetIndex.Builder(matcher, OperatingSystems.shipped());
        var drawn = new DrawnComponents(opened, 2);
        var pool = Stream.generate(drawn::next).limit(DISTINCT).toList();
        var random = new Random(3);
        for (int release = 0; release < RELEASES; release++) {
            var components = new ArrayList<SbomComponent>(COMPONENTS_OF_RELEASE);
            for (int i = 0; i < COMPONENTS_OF_RELEASE; i++) {
                // Few components are in most devices, most are in few.
                double skewed = Math.pow(random.nextDouble(), 3);
                components.add(pool.get((int) (skewed * pool.size())));
            }
            int first = release * UNITS_OF_RELEASE;
            builder.add(
                    "release " + release,
                    DrawnComponents.sbom(components),
                    IntStream.range(first, first + UNITS_OF_RELEASE).toArray());
        }
        fleet = builder.build();
        choose(opened);
    }

    private void choose(KnowledgeFile opened) {
        var concerning = new HashMap<Integer, Changed>();
        int asked = 0;
        for (int round = 0; round < 3; round++) {
            asked = 0;
            for (int number : numbers(opened, round, concerning)) {
                asked++;
                var one = ask(opened, number);
                if (one.units() > 0) {
                    concerning.merge(number, one, (a, b) -> a.nanos() < b.nanos() ? a : b);
                }
            }
        }
        var sorted = new ArrayList<>(concerning.values());
        sorted.sort(Comparator.comparingLong(Changed::nanos));
        changed = choice == Choice.MEDIAN ? sorted.get(sorted.size() / 2) : sorted.getLast();
        System.out.printf(
                Locale.ROOT,
                "%d distinct components; %d records concern units, of the last %d; chosen: %s, %d units%n",
                fleet().size(),
                sorted.size(),
                asked,
                opened.record(changed.record()).id(),
                changed.units());
    }

    /// All in the first round; in those behind, when the code is warm, only those that concern any.
    private static List<Integer> numbers(
            KnowledgeFile opened, int round, Map<Integer, Changed> concerning) {
        if (round > 0) {
            return List.copyOf(concerning.keySet());
        }
        long records = opened.state().sources().stream().mapToLong(one -> one.records()).sum();
        return Stream.iterate(0, i -> i + STEP).limit(records / STEP).toList();
    }

    private Changed ask(KnowledgeFile opened, int number) {
        Set<Subject> subjects =
                Indexing.of(number, opened.record(number)).entries().stream()
                        .map(Indexing.Entry::subject)
                        .collect(Collectors.toSet());
        long start = System.nanoTime();
        int units = fleet().concernedBy(subjects, Set.of(number)).units().cardinality();
        return new Changed(number, subjects, System.nanoTime() - start, units);
    }

    private FleetIndex fleet() {
        return Objects.requireNonNull(fleet, "build() comes first");
    }

    @TearDown
    public void close() {
        Objects.requireNonNull(file, "build() comes first").close();
    }

    @Benchmark
    public FleetIndex.Result concernedBy() {
        return fleet().concernedBy(changed.subjects(), Set.of(changed.record()));
    }
}
