package org.wardkeep.formats.protocol.s7;

import org.wardkeep.formats.protocol.Observation;

/// A text by which a controller identifies itself (the same book, SSL-ID W#16#xy1C).
///
/// @param field what it is
/// @param value as set by the maker or by an engineer
public record S7Name(S7Field field, String value) implements Observation {
    @Override
    public String protocol() {
        return S7Protocol.NAME;
    }
}
