package org.wardkeep.formats.protocol.astm;

import org.wardkeep.formats.protocol.Observation;

/// The instrument that measured, as a result record names it (LIS2-A2, 9.14). Often a module behind
/// the sender.
///
/// @param identifier what it is called; components separated by `^`
public record AstmInstrument(String identifier) implements Observation {
    @Override
    public String protocol() {
        return AstmProtocol.NAME;
    }
}
