package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;

import java.util.List;

/// Turns what a protocol shows into clues about devices. One for each protocol; pure.
interface ClueReader {
    /// What the observation says; empty for observations of other protocols.
    List<Statement> read(Observation what, Wire at);
}
