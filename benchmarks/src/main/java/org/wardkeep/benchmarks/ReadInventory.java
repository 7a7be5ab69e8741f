package org.wardkeep.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wardkeep.formats.inventory.InventoryList;
import org.wardkeep.formats.inventory.InventoryReader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.inventory.DeviceIdentifiers;
import org.wardkeep.inventory.Inventory;
import org.wardkeep.inventory.InventoryBuilder;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.vocabulary.Limits;

import java.util.concurrent.TimeUnit;

/// A device list out of a CMMS, from bytes to units: the time of one row.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Fork(
        value = 2,
        jvmArgs = {"-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(ReadInventory.ROWS)
public class ReadInventory {
    static final int ROWS = 10_000;

    private final Source list = Source.of("units.csv", GenerateHospital.bytes(ROWS, 1));
    private final InventoryReader reader = new InventoryReader();
    private final Makers makers = MakerTable.shipped();
    private final ModelCatalogue catalogue = ModelCatalogue.shipped(makers);
    private final InventoryList rows =
            reader.parseLenient(list, Limits.standard()).result().orElseThrow();

    /// CSV to rows.
    @Benchmark
    public InventoryList read() {
        return reader.parseLenient(list, Limits.standard()).result().orElseThrow();
    }

    /// Rows to units, with what contradicts itself.
    @Benchmark
    public Inventory build() {
        var builder = new InventoryBuilder(makers, catalogue, DeviceIdentifiers.none());
        builder.add(rows);
        return builder.build();
    }
}
