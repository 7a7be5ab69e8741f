package org.wardkeep.formats.protocol;

/// Whether the start of a stream is a protocol.
public enum Recognition {
    YES,
    NO,
    /// It may be, but the bytes so far do not decide it.
    MORE
}
