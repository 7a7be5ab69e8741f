package org.wardkeep.network;

/// One statement about a device, as an observation gives it. Equal clues say the same.
///
/// @param kind what it is about
/// @param name what exactly, where the kind leaves that open: the software's name; else empty
/// @param value never empty, except the version of software that tells none
/// @param confidence how sure
/// @param protocol which protocol showed it
/// @param why from which field or by which fingerprint, in a few words
public record Clue(
        FactKind kind,
        String name,
        String value,
        Confidence confidence,
        String protocol,
        String why) {}
