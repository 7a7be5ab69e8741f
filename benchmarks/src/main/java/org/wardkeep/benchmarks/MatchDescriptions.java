package org.wardkeep.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.wardkeep.formats.inventory.InventoryReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.inventory.DeviceIdentifiers;
import org.wardkeep.inventory.InventoryBuilder;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.Advisory;
import org.wardkeep.vulnerability.AdvisoryMatcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The description of a unit against every advisory of a folder: the time of one description.
///
/// The matcher remembers what it learnt of makers and models, and a list repeats both. So each
/// round begins with a new one and takes many different descriptions, in the order of a list.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(MatchDescriptions.DESCRIPTIONS)
public class MatchDescriptions {
    static final int DESCRIPTIONS = 2_000;

    private static final int UNITS = 10_000;

    @Param("examples/riverside/advisories")
    String advisories = "";

    private List<Advisory> counting = List.of();
    private List<UnitDescription> descriptions = List.of();
    private AdvisoryMatcher matcher = matcher(List.of());

    @Setup
    public void read() throws IOException {
        counting = AdvisoryFolder.read(Path.of(advisories)).advisories();
        var list = Source.of("units.csv", GenerateHospital.bytes(UNITS, 1));
        var makers = MakerTable.shipped();
        var inventory =
                new InventoryBuilder(
                        makers, ModelCatalogue.shipped(makers), DeviceIdentifiers.none());
        inventory.add(
                new InventoryReader().parseLenient(list, Limits.standard()).result().orElseThrow());
        descriptions =
                inventory.build().units().stream()
                        .map(Unit::description)
                        .distinct()
                        .limit(DESCRIPTIONS)
                        .toList();
        if (descriptions.size() < DESCRIPTIONS) {
            throw new IllegalStateException(
                    "the list has only %d descriptions".formatted(descriptions.size()));
        }
        var meant = matcher(counting);
        if (descriptions.stream().allMatch(unit -> meant.match(unit).isEmpty())) {
            throw new IllegalStateException(
                    "no advisory of %s means any unit".formatted(advisories));
        }
    }

    @Setup(Level.Invocation)
    public void forget() {
        matcher = matcher(counting);
    }

    private static AdvisoryMatcher matcher(List<Advisory> advisories) {
        var makers = MakerTable.shipped();
        return new AdvisoryMatcher(makers, ModelCatalogue.shipped(makers), advisories);
    }

    @Benchmark
    public void match(Blackhole answers) {
        for (var description : descriptions) {
            answers.consume(matcher.match(description));
        }
    }
}
