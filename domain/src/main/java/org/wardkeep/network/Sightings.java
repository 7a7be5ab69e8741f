package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Folds observations by the address that stated them. The same fact of the same address is counted
/// and not repeated.
public final class Sightings {
    /// Addresses with facts: ten times what a large hospital has.
    private static final int MOST_ADDRESSES = 100_000;

    /// Facts of one address. An archive passes on the equipment of a whole hospital.
    private static final int MOST_FACTS = 1_000;

    /// Facts of all addresses, some 300 bytes each.
    private static final int MOST_IN_ALL = 500_000;

    /// A card that shows more is a router's or made up each time.
    private static final int MOST_MACS = 16;

    private final Map<IpAddress, Seen> addresses = new LinkedHashMap<>();
    private int facts;
    private long leftOut;

    private static final class Seen {
        private final Set<MacAddress> macs = new LinkedHashSet<>();
        private final Map<Observation, Count> stated = new LinkedHashMap<>();
    }

    private static final class Count {
        private final long packet;
        private long times;

        Count(long packet) {
            this.packet = packet;
        }
    }

    /// Takes what one packet stated.
    public void add(Wire at, Observation what) {
        var seen = addresses.get(at.source().address());
        if (seen == null) {
            if (addresses.size() >= MOST_ADDRESSES) {
                leftOut++;
                return;
            }
            seen = new Seen();
            addresses.put(at.source().address(), seen);
        }
        if (!at.source().mac().equals(MacAddress.NONE) && seen.macs.size() < MOST_MACS) {
            seen.macs.add(at.source().mac());
        }
        var count = seen.stated.get(what);
        if (count == null) {
            if (seen.stated.size() >= MOST_FACTS || facts >= MOST_IN_ALL) {
                leftOut++;
                return;
            }
            facts++;
            count = new Count(at.packet());
            seen.stated.put(what, count);
        }
        count.times++;
    }

    /// Observations that there was no room for.
    public long leftOut() {
        return leftOut;
    }

    /// In the order of their addresses.
    public List<Sighting> all() {
        var all = new ArrayList<Sighting>();
        addresses.forEach((address, seen) -> {
            var stated = new ArrayList<Sighting.Stated>();
            seen.stated.forEach((what, count) ->
                    stated.add(new Sighting.Stated(what, count.packet, count.times)));
            all.add(new Sighting(address, List.copyOf(seen.macs), stated));
        });
        all.sort(Comparator.comparing(Sighting::address));
        return all;
    }
}
