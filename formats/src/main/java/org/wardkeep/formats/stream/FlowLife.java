package org.wardkeep.formats.stream;

import org.wardkeep.formats.packet.Packet;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.function.IntConsumer;

/// How flows begin, are counted, grow idle and end.
final class FlowLife {
    /// Zeek's `tcp_inactivity_timeout` and `udp_inactivity_timeout`; a connection that goes on
    /// after that is picked up again in its midst.
    private static final long TCP_IDLE_NANOS = 300_000_000_000L;

    private static final long OTHER_IDLE_NANOS = 60_000_000_000L;

    /// For late copies of the last segments.
    private static final long CLOSED_IDLE_NANOS = 10_000_000_000L;

    /// The shortest of the three: most flows need no closer look.
    private static final long SHORTEST_IDLE_NANOS = CLOSED_IDLE_NANOS;

    /// Slots that a new flow looks at for idle ones. More than one, so that the table shrinks.
    private static final int STEP = 4;

    /// Slots of which the one idle longest is put out of mind when the table is full.
    private static final int CHOICE = 32;

    private static final int WELL_KNOWN = 1_024;
    private static final long LOW_HALF = 0xffff_ffffL;

    private final FlowTable table;
    private final IntConsumer end;
    private int hand;
    private long latest;
    private long begun;
    private long evicted;

    /// @param end tells a flow and removes it
    FlowLife(FlowTable table, IntConsumer end) {
        this.table = table;
        this.end = end;
    }

    /// Makes the flow that was looked for last.
    int begin(Packet packet, long number, long now) {
        boolean isFromA = table.isFromA();
        makeRoom();
        int slot = table.add();
        begun++;
        table.set(slot, FlowTable.FIRST_PACKET, number);
        table.set(slot, FlowTable.FIRST_NANOS, now);
        table.set(slot, FlowTable.MAC_A, isFromA ? packet.sourceMac() : packet.destinationMac());
        table.set(slot, FlowTable.MAC_B, isFromA ? packet.destinationMac() : packet.sourceMac());
        long bits = isClient(packet) == isFromA ? 0 : FlowBits.CLIENT_IS_B;
        table.set(slot, FlowTable.STATE, FlowBits.withVlan(bits, packet.vlan()));
        return slot;
    }

    /// Whether the sender of a flow's first packet is the client: not if it answers a SYN, nor,
    /// when the beginning was not seen, if only its port is a well-known one.
    private static boolean isClient(Packet packet) {
        boolean isTcp = packet.ipProtocol() == FlowTracker.TCP;
        if (isTcp && packet.hasFlag(Packet.SYN)) {
            return !packet.hasFlag(Packet.ACK);
        }
        return packet.sourcePort() >= WELL_KNOWN || packet.destinationPort() < WELL_KNOWN;
    }

    private void makeRoom() {
        for (int i = 0; i < STEP && table.slots() > 0; i++) {
            hand = (hand + 1) % table.slots();
            if (table.isTaken(hand) && isIdle(hand)) {
                end.accept(hand);
            }
        }
        if (!table.isFull()) {
            return;
        }
        int oldest = -1;
        for (int i = 0; i < CHOICE; i++) {
            hand = (hand + 1) % table.slots();
            if (table.isTaken(hand) && (oldest < 0 || idle(hand) > idle(oldest))) {
                oldest = hand;
            }
        }
        if (oldest >= 0) {
            evicted++;
            end.accept(oldest);
        }
    }

    private long idle(int slot) {
        return latest - table.lastNanos(slot);
    }

    private boolean isIdle(int slot) {
        long idle = idle(slot);
        return idle > SHORTEST_IDLE_NANOS && idle > patience(slot);
    }

    private long patience(int slot) {
        if (table.ipProtocol(slot) != FlowTracker.TCP) {
            return OTHER_IDLE_NANOS;
        }
        return FlowBits.isClosed(table.get(slot, FlowTable.STATE))
                ? CLOSED_IDLE_NANOS
                : TCP_IDLE_NANOS;
    }

    void count(int slot, Packet packet, boolean isFromA, long now) {
        latest = Math.max(latest, now);
        table.setLastNanos(slot, now);
        table.add(slot, isFromA ? FlowTable.PACKETS_FROM_A : FlowTable.PACKETS_FROM_B, 1);
        table.add(
                slot,
                isFromA ? FlowTable.BYTES_FROM_A : FlowTable.BYTES_FROM_B,
                packet.wireLength());
    }

    /// Whether the packet opens a new connection between the ports of one that is known.
    boolean isReopened(int slot, Packet packet, boolean isFromA) {
        if (packet.ipProtocol() != FlowTracker.TCP
                || !packet.hasFlag(Packet.SYN)
                || packet.hasFlag(Packet.ACK)) {
            return false;
        }
        long bits = table.get(slot, FlowTable.STATE);
        boolean isSame =
                (bits & FlowBits.OPENING_SEEN) != 0
                        && ((bits & FlowBits.CLIENT_IS_B) == 0) == isFromA
                        && (int) table.get(slot, FlowTable.HASH) == packet.sequence();
        return !isSame;
    }

    /// Notes what a segment says of the connection itself; gives the flow's state.
    long follow(int slot, Packet packet, boolean isFromA) {
        long bits = table.get(slot, FlowTable.STATE);
        long before = bits;
        if (packet.hasFlag(Packet.SYN) && !packet.hasFlag(Packet.ACK)) {
            bits |= FlowBits.OPENING_SEEN;
            long hash = table.get(slot, FlowTable.HASH) & ~LOW_HALF;
            table.set(slot, FlowTable.HASH, hash | (packet.sequence() & LOW_HALF));
        }
        if (packet.hasFlag(Packet.FIN)) {
            bits |= isFromA ? FlowBits.FIN_FROM_A : FlowBits.FIN_FROM_B;
        }
        if (packet.hasFlag(Packet.RST)) {
            bits |= FlowBits.RESET;
        }
        if (bits != before) {
            table.set(slot, FlowTable.STATE, bits);
        }
        return bits;
    }

    Flow flow(int slot, Recogniser recogniser) {
        long bits = table.get(slot, FlowTable.STATE);
        boolean clientIsA = (bits & FlowBits.CLIENT_IS_B) == 0;
        var fromA = volume(slot, FlowTable.PACKETS_FROM_A, FlowTable.BYTES_FROM_A);
        var fromB = volume(slot, FlowTable.PACKETS_FROM_B, FlowTable.BYTES_FROM_B);
        int ipProtocol = table.ipProtocol(slot);
        return new Flow(
                wire(
                        slot,
                        clientIsA,
                        table.get(slot, FlowTable.FIRST_PACKET),
                        table.get(slot, FlowTable.FIRST_NANOS),
                        FlowBits.vlan(bits)),
                ipProtocol,
                recogniser.name(ipProtocol, FlowBits.protocol(bits)),
                (bits & FlowBits.OPENING_SEEN) != 0,
                (bits & FlowBits.ENCRYPTED) != 0,
                table.lastNanos(slot),
                clientIsA ? fromA : fromB,
                clientIsA ? fromB : fromA);
    }

    private Flow.Volume volume(int slot, int packets, int bytes) {
        return new Flow.Volume(table.get(slot, packets), table.get(slot, bytes));
    }

    Wire wire(int slot, boolean isFromA, long number, long nanos, int vlan) {
        var a =
                new Party(
                        new MacAddress(table.get(slot, FlowTable.MAC_A)),
                        new IpAddress(table.get(slot, 0), table.get(slot, 1)),
                        table.portOfA(slot));
        var b =
                new Party(
                        new MacAddress(table.get(slot, FlowTable.MAC_B)),
                        new IpAddress(table.get(slot, 2), table.get(slot, 3)),
                        table.portOfB(slot));
        return new Wire(number, nanos, isFromA ? a : b, isFromA ? b : a, vlan);
    }

    /// For what has no flow.
    static Wire wire(Packet packet, long number) {
        return new Wire(
                number,
                packet.timeNanos(),
                new Party(
                        new MacAddress(packet.sourceMac()),
                        new IpAddress(packet.sourceHigh(), packet.sourceLow()),
                        packet.sourcePort()),
                new Party(
                        new MacAddress(packet.destinationMac()),
                        new IpAddress(packet.destinationHigh(), packet.destinationLow()),
                        packet.destinationPort()),
                packet.vlan());
    }

    long begun() {
        return begun;
    }

    long evicted() {
        return evicted;
    }
}
