package org.wardkeep.formats.stream;

import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.packet.Content;
import org.wardkeep.formats.packet.Fragments;
import org.wardkeep.formats.packet.Packet;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamProtocol;
import org.wardkeep.formats.stream.TcpFeed.Outcome;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/// Takes packets one after the other: knows their flows, has them decoded, tells a [FlowListener].
public final class FlowTracker implements AutoCloseable {
    static final int TCP = 6;

    /// A UDP flow that nobody recognises within its first packets is only counted.
    private static final int MOST_TRIES = 4;

    private static final int LARGEST_DATAGRAM = 1 << 16;

    private final Recogniser recogniser;
    private final FlowListener listener;
    private final Packet packet = new Packet();
    private final Fragments fragments = new Fragments();
    private final FlowTable table = new FlowTable();
    private final FlowLife life;
    private final TcpFeed feed;
    private final TcpReader tcp;
    private final byte[] datagram = new byte[LARGEST_DATAGRAM];
    private final Slice slice = new Slice();
    private final Sink ofFlow = this::observedInFlow;
    private final Sink ofPacket = this::observedInPacket;

    private int slot;
    private boolean isFromA;
    private long packets;
    private long bytes;
    private long undecoded;
    private long fragmentCount;
    private long faults;

    public FlowTracker(
            List<StreamProtocol> streams, List<DatagramDecoder> datagrams, FlowListener listener) {
        recogniser = new Recogniser(streams, datagrams);
        this.listener = listener;
        feed = new TcpFeed(recogniser, ofFlow);
        tcp = new TcpReader(feed);
        life = new FlowLife(table, this::end);
    }

    /// Takes the next packet.
    public void packet(CapturedPacket captured) {
        packets++;
        bytes += captured.original();
        var content = packet.decode(captured);
        if (content == Content.FRAGMENT) {
            fragmentCount++;
            content = fragments.add(packet);
        }
        switch (content) {
            case TCP -> tcpSegment();
            case UDP -> udpDatagram();
            case IP -> {
                enter();
                direct(Recogniser.IP, packet.ipProtocol());
            }
            case ETHERNET -> direct(Recogniser.ETHERNET, packet.etherType());
            case LLC -> direct(Recogniser.LLC, packet.etherType());
            case SNAP -> direct(Recogniser.SNAP, packet.etherType());
            case FRAGMENT -> {}
            case UNKNOWN_LINK, BROKEN -> undecoded++;
        }
    }

    /// Finds or begins the flow of the packet and counts the packet in it.
    private void enter() {
        long now = packet.timeNanos();
        slot = table.find(packet);
        isFromA = table.isFromA();
        if (slot >= 0 && life.isReopened(slot, packet, isFromA)) {
            end(slot);
            slot = table.find(packet);
        }
        if (slot < 0) {
            slot = life.begin(packet, packets, now);
        }
        life.count(slot, packet, isFromA, now);
    }

    private void tcpSegment() {
        enter();
        long bits = life.follow(slot, packet, isFromA);
        if ((bits & FlowBits.COUNT_ONLY) != 0) {
            return;
        }
        var state = table.state(slot);
        if (state == null) {
            state = tcp.open();
            table.setState(slot, state);
        }
        var outcome = tcp.read(state, packet, direction(bits));
        if (feed.recognised() >= 0) {
            bits = FlowBits.withProtocol(bits, feed.recognised());
        }
        if (outcome != Outcome.GO_ON) {
            bits |= FlowBits.COUNT_ONLY;
            bits |= outcome == Outcome.ENCRYPTED ? FlowBits.ENCRYPTED : 0;
            tcp.release(state);
            table.setState(slot, null);
        }
        table.set(slot, FlowTable.STATE, bits);
    }

    private Direction direction(long bits) {
        boolean clientIsA = (bits & FlowBits.CLIENT_IS_B) == 0;
        return clientIsA == isFromA ? Direction.TO_SERVER : Direction.TO_CLIENT;
    }

    private void udpDatagram() {
        enter();
        long bits = table.get(slot, FlowTable.STATE);
        if ((bits & FlowBits.COUNT_ONLY) != 0 || packet.payloadLength() == 0) {
            return;
        }
        var payload = copyPayload();
        int number = FlowBits.protocol(bits);
        if (number < 0) {
            number = recognise(payload);
            bits =
                    number >= 0
                            ? FlowBits.withProtocol(bits, number)
                            : FlowBits.withOneMoreTry(bits);
            if (number < 0 && FlowBits.tries(bits) >= MOST_TRIES) {
                bits |= FlowBits.COUNT_ONLY;
            }
            table.set(slot, FlowTable.STATE, bits);
        }
        if (number >= 0) {
            decode(recogniser.datagram(number), payload, ofFlow);
        }
    }

    private int recognise(Slice payload) {
        try {
            for (int number : recogniser.udpFor(payload.u8(0))) {
                if (recogniser
                        .datagram(number)
                        .recognises(payload, packet.sourcePort(), packet.destinationPort())) {
                    return number;
                }
            }
        } catch (RuntimeException e) {
            faults++;
        }
        return -1;
    }

    /// Protocols whose carrier names them.
    private void direct(long kind, int number) {
        int place = recogniser.directFor(kind, number);
        if (place >= 0 && packet.payloadLength() > 0) {
            decode(recogniser.direct(place), copyPayload(), ofPacket);
        }
    }

    /// A monitor that watches a hospital must not stop because one decoder has a defect.
    private void decode(DatagramDecoder decoder, Slice payload, Sink sink) {
        try {
            decoder.decode(payload, sink);
        } catch (RuntimeException e) {
            faults++;
        }
    }

    private Slice copyPayload() {
        int length = Math.min(packet.payloadLength(), LARGEST_DATAGRAM);
        MemorySegment.copy(
                packet.memory(), ValueLayout.JAVA_BYTE, packet.payload(), datagram, 0, length);
        return slice.wrap(datagram, 0, length);
    }

    private void observedInFlow(Observation what) {
        // Bytes that waited may be of the other direction than the packet that set them free.
        long bits = table.get(slot, FlowTable.STATE);
        boolean fromA = isFromA;
        if (table.ipProtocol(slot) == TCP) {
            boolean clientIsA = (bits & FlowBits.CLIENT_IS_B) == 0;
            fromA = clientIsA == (feed.direction() == Direction.TO_SERVER);
        }
        listener.observed(life.wire(slot, fromA, packets, packet.timeNanos(), packet.vlan()), what);
    }

    private void observedInPacket(Observation what) {
        listener.observed(FlowLife.wire(packet, packets), what);
    }

    /// Tells a flow and forgets it.
    private void end(int ended) {
        var state = table.state(ended);
        if (state != null) {
            finish(ended, state);
        }
        listener.ended(life.flow(ended, recogniser));
        table.remove(ended);
    }

    /// What still waits is read; it is of this flow and not of the packet's.
    private void finish(int ended, TcpState state) {
        int current = slot;
        slot = ended;
        if (tcp.finish(state) == Outcome.ENCRYPTED) {
            table.set(
                    ended, FlowTable.STATE, table.get(ended, FlowTable.STATE) | FlowBits.ENCRYPTED);
        }
        if (feed.recognised() >= 0) {
            long bits = table.get(ended, FlowTable.STATE);
            table.set(ended, FlowTable.STATE, FlowBits.withProtocol(bits, feed.recognised()));
        }
        slot = current;
    }

    /// Ends every flow: nothing more will come.
    public void finish() {
        for (int one = 0; one < table.slots(); one++) {
            if (table.isTaken(one)) {
                end(one);
            }
        }
    }

    public TrafficCounters counters() {
        return new TrafficCounters(
                packets,
                bytes,
                undecoded,
                fragmentCount,
                fragments.abandoned(),
                life.begun(),
                life.evicted(),
                tcp.retransmitted(),
                tcp.overlaps() + fragments.overlaps(),
                tcp.strays(),
                feed.lostBytes(),
                feed.unread(),
                faults + feed.faults());
    }

    @Override
    public void close() {
        fragments.close();
    }
}
