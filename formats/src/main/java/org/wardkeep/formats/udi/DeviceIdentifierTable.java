package org.wardkeep.formats.udi;

import java.util.List;

/// Which models device identifiers (UDI-DI) stand for.
///
/// @param source the file as its owner knows it
public record DeviceIdentifierTable(String source, List<Entry> entries) {
    public DeviceIdentifierTable {
        entries = List.copyOf(entries);
    }

    /// One device identifier. Texts are as written; empty where the table says nothing.
    ///
    /// @param deviceIdentifier in the form of [Udi#deviceIdentifier()]
    /// @param maker the labeler
    /// @param model brand or model name
    /// @param modelNumber version, model or catalogue number
    /// @param line from 1
    public record Entry(
            String deviceIdentifier, String maker, String model, String modelNumber, long line) {}
}
