package org.wardkeep.benchmarks;

import org.wardkeep.formats.table.CsvWriter;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes the device list of a hospital that does not exist: `GenerateHospital UNITS SEED FOLDER`.
///
/// The same units and seed give the same bytes. A list of 100,000 units is the beginning of one of
/// 1,000,000, so that figures of several sizes can be compared.
public final class GenerateHospital {
    private GenerateHospital() {}

    public static void main(String[] arguments) throws IOException {
        int units = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        var file = Files.createDirectories(Path.of(arguments[2])).resolve("units.csv");
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            write(units, seed, out);
        }
    }

    /// The list as a file of that many units would hold it.
    static byte[] bytes(int units, long seed) {
        var out = new ByteArrayOutputStream();
        try {
            write(units, seed, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(int units, long seed, OutputStream out) throws IOException {
        var rows = new HospitalRows(DeviceModel.shipped(), seed);
        try (var csv = new CsvWriter(out)) {
            csv.row(HospitalRows.HEADER);
            for (int i = 0; i < units; i++) {
                csv.row(rows.next());
            }
        }
    }
}
