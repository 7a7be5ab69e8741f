package org.wardkeep.formats.protocol.radius;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.vocabulary.IpAddress;

/// That a switch or an access point asked whether someone may enter, or accounted for it (RFC 2865,
/// 4.1; RFC 2866, 4.1). What is not said is empty.
///
/// @param user a person, a machine, or a card's address where that is all a device can show
/// @param nasIdentifier name of the switch or access point
/// @param nasAddress its address; [IpAddress#NONE] when not said
/// @param nasPort number of the port there; 0 when not said
/// @param nasPortId name of the port there
/// @param nasPortType 15 Ethernet, 19 wireless and so on (RFC 2865, 5.41); 0 when not said
/// @param callingStation the card that enters, as the switch writes it
/// @param calledStation the switch's own card, of an access point with its network
/// @param framedAddress address of what entered; [IpAddress#NONE] when not said
public record RadiusAccess(
        String user,
        String nasIdentifier,
        IpAddress nasAddress,
        long nasPort,
        String nasPortId,
        long nasPortType,
        String callingStation,
        String calledStation,
        IpAddress framedAddress)
        implements Observation {
    @Override
    public String protocol() {
        return RadiusDecoder.NAME;
    }
}
