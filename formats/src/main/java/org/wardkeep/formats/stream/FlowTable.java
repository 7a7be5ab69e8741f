package org.wardkeep.formats.stream;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.packet.Packet;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The flows at hand: numbers in one array, so that a packet touches two cache lines and allocates
/// nothing. Open addressing with linear probing and backward shift; the hash is seeded, so that
/// nobody can choose addresses that collide. Slots are given out in order, so that the seed shows
/// nowhere in the results.
final class FlowTable {
    /// Flows at once: what a hospital of 10,000 machines has open, ten times over, in 34 MB.
    static final int MOST = 262_144;

    /// Words of a slot, after the key: what every packet touches comes first.
    static final int STATE = 5;

    static final int PACKETS_FROM_A = 6;
    static final int BYTES_FROM_A = 7;
    static final int PACKETS_FROM_B = 8;
    static final int BYTES_FROM_B = 9;

    /// The hash in the upper half; the client's initial sequence number in the lower.
    static final int HASH = 10;

    static final int MAC_A = 11;
    static final int MAC_B = 12;
    static final int FIRST_PACKET = 13;
    static final int FIRST_NANOS = 14;

    private static final int PORTS = 4;
    private static final int STRIDE = 16;

    /// The time of a slot that is free.
    private static final long FREE = Long.MIN_VALUE;

    private static final int FIRST_CAPACITY = 4_096;
    private static final long MIX_1 = 0x9e3779b97f4a7c15L;
    private static final long MIX_2 = 0xbf58476d1ce4e5b9L;
    private static final long MIX_3 = 0x94d049bb133111ebL;

    private final long seed = new SplittableRandom().nextLong();
    private int capacity = FIRST_CAPACITY;
    private long[] words = new long[FIRST_CAPACITY * STRIDE];

    /// Time of each flow's last packet: beside the words, because who looks for idle flows looks at
    /// many.
    private long[] lastNanos = new long[FIRST_CAPACITY];

    private @Nullable TcpState[] states = new @Nullable TcpState[FIRST_CAPACITY];
    private int[] index = new int[FIRST_CAPACITY * 2];
    private int[] free = new int[FIRST_CAPACITY];
    private int freeCount;
    private int used;

    private final long[] key = new long[PORTS + 1];
    private int keyHash;
    private boolean isFromA;

    /// The slot of the packet's flow; -1 when there is none. Then [#add()] makes one for it.
    int find(Packet packet) {
        setKey(packet);
        int mask = index.length - 1;
        for (int at = keyHash & mask; index[at] != 0; at = (at + 1) & mask) {
            int slot = index[at] - 1;
            if (isKey(slot * STRIDE)) {
                return slot;
            }
        }
        return -1;
    }

    /// Whether the packet that was looked for comes from the side whose address is lower.
    boolean isFromA() {
        return isFromA;
    }

    private void setKey(Packet packet) {
        int order = Long.compareUnsigned(packet.sourceHigh(), packet.destinationHigh());
        if (order == 0) {
            order = Long.compareUnsigned(packet.sourceLow(), packet.destinationLow());
        }
        if (order == 0) {
            order = packet.sourcePort() - packet.destinationPort();
        }
        isFromA = order <= 0;
        long source = packet.sourcePort();
        long destination = packet.destinationPort();
        if (isFromA) {
            key[0] = packet.sourceHigh();
            key[1] = packet.sourceLow();
            key[2] = packet.destinationHigh();
            key[3] = packet.destinationLow();
            key[PORTS] = (source << 24) | (destination << 8) | packet.ipProtocol();
        } else {
            key[0] = packet.destinationHigh();
            key[1] = packet.destinationLow();
            key[2] = packet.sourceHigh();
            key[3] = packet.sourceLow();
            key[PORTS] = (destination << 24) | (source << 8) | packet.ipProtocol();
        }
        long hash = seed;
        for (long word : key) {
            hash = (hash ^ word) * MIX_1;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ (hash >>> 30)) * MIX_2;
        hash = (hash ^ (hash >>> 27)) * MIX_3;
        keyHash = (int) (hash >>> 32);
    }

    private boolean isKey(int at) {
        return words[at + 1] == key[1]
                && words[at + 3] == key[3]
                && words[at + PORTS] == key[PORTS]
                && words[at] == key[0]
                && words[at + 2] == key[2];
    }

    /// Makes a slot for what was looked for last; all its other words are 0.
    int add() {
        if (freeCount == 0 && used == capacity) {
            grow();
        }
        int slot = freeCount > 0 ? free[--freeCount] : used++;
        int at = slot * STRIDE;
        Arrays.fill(words, at, at + STRIDE, 0);
        System.arraycopy(key, 0, words, at, key.length);
        words[at + HASH] = (long) keyHash << Integer.SIZE;
        lastNanos[slot] = 0;
        enter(slot, keyHash);
        return slot;
    }

    private void enter(int slot, int hash) {
        int mask = index.length - 1;
        int at = hash & mask;
        while (index[at] != 0) {
            at = (at + 1) & mask;
        }
        index[at] = slot + 1;
    }

    private void grow() {
        capacity *= 2;
        words = Arrays.copyOf(words, capacity * STRIDE);
        lastNanos = Arrays.copyOf(lastNanos, capacity);
        states = Arrays.copyOf(states, capacity);
        free = Arrays.copyOf(free, capacity);
        index = new int[capacity * 2];
        for (int slot = 0; slot < used; slot++) {
            enter(slot, hash(slot));
        }
    }

    void remove(int slot) {
        int mask = index.length - 1;
        int at = hash(slot) & mask;
        while (index[at] != slot + 1) {
            at = (at + 1) & mask;
        }
        int next = (at + 1) & mask;
        while (index[next] != 0) {
            int home = hash(index[next] - 1) & mask;
            // It may move back if its home is not between the hole and where it stands.
            if (((next - home) & mask) >= ((next - at) & mask)) {
                index[at] = index[next];
                at = next;
            }
            next = (next + 1) & mask;
        }
        index[at] = 0;
        states[slot] = null;
        lastNanos[slot] = FREE;
        free[freeCount++] = slot;
    }

    private int hash(int slot) {
        return (int) (words[slot * STRIDE + HASH] >>> Integer.SIZE);
    }

    int count() {
        return used - freeCount;
    }

    boolean isFull() {
        return count() >= MOST;
    }

    /// Slots that were ever given out; some of them are free.
    int slots() {
        return used;
    }

    boolean isTaken(int slot) {
        return lastNanos[slot] != FREE;
    }

    long lastNanos(int slot) {
        return lastNanos[slot];
    }

    void setLastNanos(int slot, long nanos) {
        lastNanos[slot] = nanos;
    }

    long get(int slot, int word) {
        return words[slot * STRIDE + word];
    }

    void set(int slot, int word, long value) {
        words[slot * STRIDE + word] = value;
    }

    void add(int slot, int word, long value) {
        words[slot * STRIDE + word] += value;
    }

    int portOfA(int slot) {
        return (int) (words[slot * STRIDE + PORTS] >>> 24) & 0xffff;
    }

    int portOfB(int slot) {
        return (int) (words[slot * STRIDE + PORTS] >>> 8) & 0xffff;
    }

    int ipProtocol(int slot) {
        return (int) words[slot * STRIDE + PORTS] & 0xff;
    }

    @Nullable TcpState state(int slot) {
        return states[slot];
    }

    void setState(int slot, @Nullable TcpState state) {
        states[slot] = state;
    }
}
