package org.wardkeep.formats.protocol.ntp;

import org.wardkeep.formats.protocol.Observation;

/// That a machine serves time (RFC 5905, 7.3).
///
/// @param version 1 to 4
/// @param stratum 1 has a clock of its own, 2 to 15 are that far from one; 0 refuses
/// @param reference its source: a kind of clock such as `GPS` for stratum 1, or else an address,
///   which over IPv6 is the start of a hash
public record NtpServer(int version, int stratum, String reference) implements Observation {
    @Override
    public String protocol() {
        return NtpDecoder.NAME;
    }
}
