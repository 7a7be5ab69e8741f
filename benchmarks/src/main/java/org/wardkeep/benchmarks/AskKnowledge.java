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
import org.openjdk.jmh.infra.Blackhole;
import org.wardkeep.storage.knowledge.KnowledgeFile;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Questions to a knowledge file whose pages are in memory.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class AskKnowledge {
    /// Packages of one record in so many are asked for.
    private static final int STEP = 97;

    @Param("")
    String knowledge = "";

    private @Nullable KnowledgeFile file;
    private List<Subject> subjects = List.of();
    private int next;

    @Setup
    public void open() throws IOException {
        var opened = KnowledgeFile.open(Path.of(knowledge));
        file = opened;
        var packages = new ArrayList<Subject>();
        try {
            for (int i = 0; ; i += STEP) {
                for (var one : opened.record(i).packages()) {
                    packages.add(new Subject.OfPackage(one.ecosystem(), one.name()));
                }
            }
        } catch (IndexOutOfBoundsException _) {
            subjects = packages;
        }
    }

    @TearDown
    public void close() {
        opened().close();
    }

    private KnowledgeFile opened() {
        return Objects.requireNonNull(file, "open() comes first");
    }

    private Subject subject() {
        next = next + 1 == subjects.size() ? 0 : next + 1;
        return subjects.get(next);
    }

    @Benchmark
    public int find() {
        return opened().on(subject()).size();
    }

    @Benchmark
    public int miss() {
        return opened().on(new Subject.OfPackage("PyPI", "nobody-has-" + next++)).size();
    }

    /// Finds a package and makes every statement on it.
    @Benchmark
    public void walk(Blackhole hole) {
        opened().on(subject()).forEach(hole::consume);
    }
}
