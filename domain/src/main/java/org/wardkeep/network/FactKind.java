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
    /// The port of its own from which it announced itself.
    OWN_PORT,
    /// Where it stands, in words.
    LOCATION,
    /// What it says of itself, in words that no field is made for.
    DESCRIPTION,
    /// A habit of its software that others of the same kind share; the fact's name says which.
    FINGERPRINT,
    PROTOCOL,
    /// That the card answers for an address itself (ARP), so that no router stands between.
    OWN_ADDRESS,
    /// Something a [WireRule] asks for; the fact's name says what.
    WEAKNESS
}
