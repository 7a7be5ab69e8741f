package org.wardkeep.formats.protocol.netbios;

import org.wardkeep.formats.protocol.Slice;

/// Names in their first-level encoding (RFC 1001, 14.1): each byte as two letters from `A`.
final class NetbiosText {
    /// Bytes of a name with its suffix.
    static final int SIZE = 16;

    private static final int ENCODED = 2 * SIZE;
    private static final int POINTER = 0xc0;
    private static final int POINTER_BITS = 0x3fff;

    private NetbiosText() {}

    /// The 16 bytes of the name that stands or is pointed at; empty when it is broken.
    static Slice decode(Slice message, int from) {
        boolean isPointer = message.u8(from) >= POINTER;
        int at = isPointer ? message.u16(from) & POINTER_BITS : from;
        if (message.u8(at) != ENCODED || !message.has(at + 1, ENCODED)) {
            return new Slice();
        }
        var name = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            int high = message.u8(at + 1 + 2 * i) - 'A';
            int low = message.u8(at + 2 + 2 * i) - 'A';
            if (high < 0 || high > 0xf || low < 0 || low > 0xf) {
                return new Slice();
            }
            name[i] = (byte) (high << 4 | low);
        }
        return new Slice(name);
    }

    /// The text of a name of 16 bytes, without its suffix.
    static String text(Slice name, int at) {
        return name.text(at, SIZE - 1);
    }

    static int suffix(Slice name, int at) {
        return name.u8(at + SIZE - 1);
    }
}
