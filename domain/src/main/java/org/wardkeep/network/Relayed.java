package org.wardkeep.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/// Tells the reports of a machine from those that it passes on for others.
final class Relayed {
    /// The reason of names in reports (RFC 5424, 6.2.4: the machine that first sent it).
    static final String HOST_OF_A_REPORT = "host in its reports (syslog)";

    private Relayed() {}

    /// Without the names in reports where there are several: a machine has one, a relay speaks for
    /// many.
    static List<Fact> without(Collection<Fact> facts) {
        var hosts = new HashSet<String>();
        for (var fact : facts) {
            if (fact.clue().why().equals(HOST_OF_A_REPORT)) {
                hosts.add(fact.clue().value().toLowerCase(Locale.ROOT).split("\\.", 2)[0]);
            }
        }
        if (hosts.size() <= 1) {
            return List.copyOf(facts);
        }
        var own = new ArrayList<>(facts);
        own.removeIf(fact -> fact.clue().why().equals(HOST_OF_A_REPORT));
        return List.copyOf(own);
    }
}
