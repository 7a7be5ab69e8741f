package org.wardkeep.formats.protocol.dhcp;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// What a client says of itself when it asks for an address (RFC 2131, 3.1). Texts that were not
/// sent are empty.
///
/// @param mac the client's card, as its message says (chaddr): right also behind a relay
/// @param message option 53 (RFC 2132, 9.6): 1 discover, 3 request, 8 inform and so on; 0 for BOOTP
/// @param hostName option 12, the name it gives itself
/// @param domainName option 81 (RFC 4702), its name with its domain
/// @param vendorClass option 60, such as `MSFT 5.0` or `BBraun-Space`
/// @param vendorEnterprise option 124 (RFC 3925, 3): its maker's enterprise number; 0 when not said
/// @param userClass option 77 (RFC 3004), what an administrator has set
/// @param clientId option 61, hexadecimal
/// @param parameters option 55, the numbers of the options that it asks for, in its order: `1,3,6`
/// @param requested option 50 or the address it has; [IpAddress#NONE] when it names none
public record DhcpClient(
        MacAddress mac,
        int message,
        String hostName,
        String domainName,
        String vendorClass,
        long vendorEnterprise,
        String userClass,
        String clientId,
        String parameters,
        IpAddress requested)
        implements Observation {
    @Override
    public String protocol() {
        return DhcpDecoder.NAME;
    }
}
