package org.wardkeep.network;

import org.wardkeep.network.DeviceKey.Station;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which cards send for others: routers and address translators. What comes from them is told apart
/// by its address and not by the card.
final class Routers {
    /// A machine with one card seldom has addresses in three networks, a router always sends from
    /// many. Networks are taken as /24 and /64, the usual sizes.
    private static final int FEWEST_NETWORKS = 3;

    private static final int V4_HOST_BITS = 8;

    private final Set<MacAddress> macs = new HashSet<>();

    private Routers() {}

    static Routers among(Collection<Station> stations) {
        var networks = new HashMap<MacAddress, Set<Long>>();
        var kinds = new HashMap<MacAddress, Set<Boolean>>();
        for (var station : stations) {
            var address = station.address();
            boolean counts =
                    !station.mac().equals(MacAddress.NONE)
                            && !address.equals(IpAddress.NONE)
                            && !isOfTheLink(address);
            if (counts) {
                networks.computeIfAbsent(station.mac(), _ -> new HashSet<>())
                        .add(address.isV4() ? address.low() >>> V4_HOST_BITS : address.high());
                if (address.isV4()) {
                    kinds.computeIfAbsent(station.mac(), _ -> new HashSet<>())
                            .add(address.isPrivate());
                }
            }
        }
        var found = new Routers();
        for (Map.Entry<MacAddress, Set<Long>> one : networks.entrySet()) {
            boolean isMixed = kinds.getOrDefault(one.getKey(), Set.of()).size() > 1;
            if (one.getValue().size() >= FEWEST_NETWORKS || isMixed) {
                found.macs.add(one.getKey());
            }
        }
        return found;
    }

    /// Link-local addresses, and 0.0.0.0: they never pass a router.
    static boolean isOfTheLink(IpAddress address) {
        if (address.isV4()) {
            int a = (int) address.low();
            return a == 0 || a >>> 16 == 0xa9fe;
        }
        return address.high() >>> 54 == 0xfe80L >>> 6;
    }

    boolean has(MacAddress mac) {
        return macs.contains(mac);
    }
}
