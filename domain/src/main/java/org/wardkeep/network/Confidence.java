package org.wardkeep.network;

/// How sure a fact is; weakest first.
public enum Confidence {
    /// Could be something else as well: a card's maker, a default name.
    POSSIBLE,
    /// Follows from a fingerprint, or from what another machine says of it.
    LIKELY,
    /// The device says so itself, in a field that is made for it.
    CERTAIN
}
