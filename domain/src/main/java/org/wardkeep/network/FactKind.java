package org.wardkeep.network;

/// What a fact is about.
public enum FactKind {
    NAME,
    MANUFACTURER,
    MODEL,
    SERIAL,
    /// Software with its version; the fact's name is the software.
    SOFTWARE,
    /// What it is for: a [DeviceRole].
    ROLE,
    AE_TITLE,
    UDI,
    /// Tells this device from all others: an EUI-64, an SNMP engine id, a DHCP client's own id.
    IDENTIFIER,
    /// Where it is plugged in: switch and port.
    SWITCH_PORT,
    /// Where it stands, in words.
    LOCATION,
    PROTOCOL,
    /// That the card answers for an address itself (ARP), so that no router stands between.
    OWN_ADDRESS,
    /// Something a [WireRule] asks for; the fact's name says what.
    WEAKNESS
}
