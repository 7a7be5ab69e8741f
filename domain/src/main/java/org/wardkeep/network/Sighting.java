package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;

/// What was seen of one address: the cards that sent from it and the facts that it stated.
///
/// @param address where it was seen
/// @param macs cards that packets from it came from; a router's for what is behind one
/// @param stated what it said, in the order it was first said
public record Sighting(IpAddress address, List<MacAddress> macs, List<Stated> stated) {
    public Sighting {
        macs = List.copyOf(macs);
        stated = List.copyOf(stated);
    }

    /// @param what the fact
    /// @param packet number of the packet that said it first, from 1
    /// @param times how often it was said
    public record Stated(Observation what, long packet, long times) {}
}
