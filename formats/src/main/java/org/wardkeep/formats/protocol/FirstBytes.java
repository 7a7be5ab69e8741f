package org.wardkeep.formats.protocol;

import java.util.BitSet;

/// A set of byte values.
public final class FirstBytes {
    private static final int VALUES = 256;

    private final BitSet values;

    private FirstBytes(BitSet values) {
        this.values = values;
    }

    /// Any byte: for protocols that begin with a length or an identifier. Costs every flow a look.
    public static FirstBytes any() {
        return range(0, VALUES - 1);
    }

    /// @param values each from 0 to 255
    public static FirstBytes of(int... values) {
        var set = new BitSet(VALUES);
        for (int value : values) {
            set.set(value);
        }
        return new FirstBytes(set);
    }

    /// The first characters of a protocol in ASCII, such as `"GPH"` for GET, POST, HEAD.
    public static FirstBytes ofCharacters(String characters) {
        return of(characters.chars().toArray());
    }

    /// @param from smallest value, 0 or more
    /// @param to largest value, at most 255
    public static FirstBytes range(int from, int to) {
        var set = new BitSet(VALUES);
        set.set(from, to + 1);
        return new FirstBytes(set);
    }

    public boolean has(int value) {
        return values.get(value);
    }
}
