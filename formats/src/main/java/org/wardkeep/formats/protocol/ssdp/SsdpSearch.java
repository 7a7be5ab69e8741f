package org.wardkeep.formats.protocol.ssdp;

import org.wardkeep.formats.protocol.Observation;

/// That a program searched for devices (UPnP Device Architecture 2.0, 1.3.2).
///
/// @param userAgent system and product: `Google Chrome/114.0.5735.199 Windows`
public record SsdpSearch(String userAgent) implements Observation {
    @Override
    public String protocol() {
        return SsdpDecoder.NAME;
    }
}
