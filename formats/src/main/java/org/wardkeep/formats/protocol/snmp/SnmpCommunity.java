package org.wardkeep.formats.protocol.snmp;

/// What a community string is. It is a password, so that only published defaults are told.
public enum SnmpCommunity {
    PUBLIC,
    PRIVATE,
    /// One that was chosen; it went over the wire readable by all.
    CHOSEN,
    /// Version 3 has none.
    NONE
}
