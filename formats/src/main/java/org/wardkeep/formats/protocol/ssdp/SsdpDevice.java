package org.wardkeep.formats.protocol.ssdp;

import org.wardkeep.formats.protocol.Observation;

/// That a device announced itself or answered a search (UPnP Device Architecture 2.0, 1.2.2 and
/// 1.3.3).
///
/// @param server system, UPnP version and product: `Linux/3.10 UPnP/1.0 Printer/2.1`
/// @param usn its unique name with what it announces: `uuid:…::urn:schemas-upnp-org:device:…`
/// @param location where its description is; empty when not said
public record SsdpDevice(String server, String usn, String location) implements Observation {
    @Override
    public String protocol() {
        return SsdpDecoder.NAME;
    }
}
