package org.wardkeep.formats.protocol;

/// One fact that a decoder read from the wire: an immutable record, a sentence per field.
///
/// Two observations are equal when they say the same, so that a fact which is sent a million times
/// is counted and not repeated. Where and when it was seen is no part of it: whoever receives it
/// gets the [Wire] beside it. It never holds anything of a patient.
public interface Observation {
    /// The protocol's short name, as [Protocol#name()] gives it.
    String protocol();
}
