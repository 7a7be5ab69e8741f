package org.wardkeep.formats.protocol.netbios;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;

/// The names that a machine gave when asked for its state (NBSTAT, RFC 1002, 4.2.18).
///
/// @param mac its card; Samba sends none
/// @param names each with its suffix in hexadecimal: `WS-ICU-04<20>`
public record NetbiosStation(MacAddress mac, List<String> names) implements Observation {
    public NetbiosStation {
        names = List.copyOf(names);
    }

    @Override
    public String protocol() {
        return NetbiosNameDecoder.NAME;
    }
}
