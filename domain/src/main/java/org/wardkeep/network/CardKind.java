package org.wardkeep.network;

/// What the maker of a network card makes.
public enum CardKind {
    MEDICAL,
    VIRTUAL,
    COMPUTER,
    NETWORK,
    PHONE,
    PRINTER,
    BUILDING,
    INDUSTRIAL,
    /// Cards and boards for other makers' devices: says nothing of who made the device.
    MODULE
}
