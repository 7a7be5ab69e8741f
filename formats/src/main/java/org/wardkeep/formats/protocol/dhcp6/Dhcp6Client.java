package org.wardkeep.formats.protocol.dhcp6;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.MacAddress;

/// What a client says of itself when it asks for addresses or settings (RFC 8415, 18.2). Texts that
/// were not sent are empty.
///
/// @param mac the card in its identifier: one of the machine's cards, not always the one that
///   sends; [MacAddress#NONE] when the identifier is made otherwise
/// @param duid its identifier (11), hexadecimal: stays when a card is changed
/// @param message 1 solicit, 3 request, 11 information-request and so on (7.3)
/// @param domainName option 39 (RFC 4704), its name
/// @param vendorEnterprise option 16, its maker's enterprise number; 0 when not said
/// @param vendorClass option 16, such as `MSFT 5.0`
/// @param parameters option 6, the numbers of the options that it asks for, in its order
public record Dhcp6Client(
        MacAddress mac,
        String duid,
        int message,
        String domainName,
        long vendorEnterprise,
        String vendorClass,
        String parameters)
        implements Observation {
    @Override
    public String protocol() {
        return Dhcp6Decoder.NAME;
    }
}
