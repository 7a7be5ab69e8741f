package org.wardkeep.formats.stream;

/// What a flow's state word holds.
final class FlowBits {
    /// The client is the side with the higher address.
    static final long CLIENT_IS_B = 1;

    static final long OPENING_SEEN = 2;
    static final long FIN_FROM_A = 4;
    static final long FIN_FROM_B = 8;
    static final long RESET = 16;
    static final long ENCRYPTED = 32;

    /// Nobody is to be shown its bytes any more.
    static final long COUNT_ONLY = 64;

    private static final int TRIES_SHIFT = 8;
    private static final long TRIES_MASK = 0xff;
    private static final int PROTOCOL_SHIFT = 16;
    private static final long PROTOCOL_MASK = 0xffff;
    private static final int VLAN_SHIFT = 32;

    private FlowBits() {}

    static boolean isClosed(long bits) {
        long both = FIN_FROM_A | FIN_FROM_B;
        return (bits & both) == both || (bits & RESET) != 0;
    }

    /// Packets that were shown to recognisers.
    static int tries(long bits) {
        return (int) ((bits >>> TRIES_SHIFT) & TRIES_MASK);
    }

    static long withOneMoreTry(long bits) {
        return tries(bits) == TRIES_MASK ? bits : bits + (1L << TRIES_SHIFT);
    }

    /// The recognised protocol's number, from 0; -1 for none.
    static int protocol(long bits) {
        return (int) ((bits >>> PROTOCOL_SHIFT) & PROTOCOL_MASK) - 1;
    }

    static long withProtocol(long bits, int protocol) {
        return (bits & ~(PROTOCOL_MASK << PROTOCOL_SHIFT))
                | ((long) (protocol + 1) << PROTOCOL_SHIFT);
    }

    static int vlan(long bits) {
        return (int) (bits >>> VLAN_SHIFT);
    }

    static long withVlan(long bits, int vlan) {
        return bits | ((long) vlan << VLAN_SHIFT);
    }
}
