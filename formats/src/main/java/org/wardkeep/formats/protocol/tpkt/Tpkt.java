package org.wardkeep.formats.protocol.tpkt;

import org.wardkeep.formats.protocol.Slice;

/// A message of ISO transport: four bytes of RFC 1006, 6, then a unit of X.224, 13.
public final class Tpkt {
    /// The first byte of every message.
    public static final int VERSION = 3;

    /// Version, nothing, length of the whole.
    public static final int HEADER = 4;

    private static final int SHORTEST = 7;
    private static final int KIND_PLACE = 5;
    private static final int KIND_BITS = 0xf0;
    private static final int LAST = 0x80;
    private static final int DATA_HEADER = 2;

    /// Where what may vary begins in a request or confirmation (X.224, 13.3, 13.4).
    private static final int VARIABLE = 11;

    /// Units that are looked at for the first data: those of connecting, and an empty one.
    private static final int MOST_UNITS = 4;

    private Tpkt() {}

    /// Kinds of units that are read.
    public enum Kind {
        REQUEST,
        CONFIRMATION,
        DATA,
        OTHER
    }

    /// Bytes of the whole message; -1 where none begins.
    public static long length(Slice header) {
        boolean isMessage =
                header.u8(0) == VERSION && header.u8(1) == 0 && header.u16(2) >= SHORTEST;
        return isMessage ? header.u16(2) : -1;
    }

    /// @param message from its first byte on
    public static Kind kind(Slice message) {
        int unit = message.u8(KIND_PLACE);
        return switch (unit < 0 ? 0 : unit & KIND_BITS) {
            case 0xe0 -> Kind.REQUEST;
            case 0xd0 -> Kind.CONFIRMATION;
            case 0xf0 -> message.u8(HEADER) == DATA_HEADER ? Kind.DATA : Kind.OTHER;
            default -> Kind.OTHER;
        };
    }

    /// Whether a unit of data is the last of what it is a part of (X.224, 13.7.3 c).
    public static boolean isLast(Slice data) {
        return data.u8(HEADER + DATA_HEADER) >= LAST;
    }

    /// What a unit of data carries.
    public static Slice data(Slice data) {
        return data.part(SHORTEST, data.length());
    }

    /// What varies in a request or confirmation: parameters, or what a protocol puts there.
    public static Slice variable(Slice connecting) {
        return connecting.part(VARIABLE, connecting.length());
    }

    /// The first data that is carried in the beginning of a direction; empty where none is yet.
    public static Slice firstData(Slice head) {
        int at = 0;
        for (int i = 0; i < MOST_UNITS; i++) {
            long length = length(head.part(at, HEADER));
            if (length < 0) {
                break;
            }
            var message = head.part(at, (int) length);
            if (kind(message) == Kind.DATA && message.length() > SHORTEST) {
                return data(message);
            }
            at += (int) length;
        }
        return head.part(head.length(), 0);
    }
}
