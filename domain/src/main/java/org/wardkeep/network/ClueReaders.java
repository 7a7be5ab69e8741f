package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;

import java.util.List;

/// Every protocol whose observations say something of devices. Add yours here.
final class ClueReaders {
    private final List<ClueReader> all;

    ClueReaders(Fingerprints known) {
        all =
                List.of(
                        new DicomClues(known),
                        new Hl7Clues(known),
                        new BedsideClues(),
                        new WsdClues(known),
                        new AddressClues(known),
                        new NameClues(),
                        new NeighbourClues(known),
                        new SnmpClues(known),
                        new GreetingClues(known),
                        new WebClues(known),
                        new TlsClues(known),
                        new BuildingClues(known),
                        new ServiceClues(known),
                        new AccessClues(),
                        new ComputerClues(known),
                        new DirectoryClues(known),
                        new IndustrialClues(),
                        new DatabaseClues());
    }

    /// What an observation says of devices; empty when nothing.
    List<Statement> read(Observation what, Wire at) {
        for (var one : all) {
            var said = one.read(what, at);
            if (!said.isEmpty()) {
                return said;
            }
        }
        return List.of();
    }
}
