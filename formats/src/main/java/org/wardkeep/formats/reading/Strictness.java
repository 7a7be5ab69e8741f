package org.wardkeep.formats.reading;

/// Whether a reader repairs what it can.
public enum Strictness {
    STRICT,
    LENIENT
}
