package org.wardkeep.formats.protocol.wsd;

import org.wardkeep.formats.protocol.Observation;

import java.util.List;

/// That a device announced itself or answered a search (WS-Discovery 1.1, 4.1, 5.3, 6.3).
///
/// @param endpoint its lasting identifier, such as `urn:uuid:e5e61fb5-…`
/// @param types what it is, blanks between, prefixes as they stand: `mdpws:MedicalDevice` is a
///   device of IEEE 11073 SDC (IEEE 11073-20702)
/// @param scopes where and what it is (IEEE 11073-20701); those of patients, operators and
///   workflows are left out
/// @param addresses where it can be asked, blanks between
public record WsdTarget(String endpoint, String types, List<String> scopes, String addresses)
        implements Observation {
    public WsdTarget {
        scopes = List.copyOf(scopes);
    }

    @Override
    public String protocol() {
        return WsdDecoder.NAME;
    }
}
