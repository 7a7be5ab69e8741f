package org.wardkeep.formats.fuzz;

import org.wardkeep.formats.Decoders;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.fuzz.FuzzTarget.BrokenPromise;
import org.wardkeep.formats.packet.Packet;
import org.wardkeep.formats.packet.PacketBytes;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.stream.Flow;
import org.wardkeep.formats.stream.FlowListener;
import org.wardkeep.formats.stream.FlowTracker;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;

/// Shows the input to everything between a capture and the decoders, with all decoders behind it.
final class PacketAttempt implements FlowListener {
    private static final int[] LINK_TYPES = {0, 1, 9, 12, 101, 104, 108, 113, 228, 229, 276, 3};
    private static final int ETHERNET = 1;
    private static final int IPV4 = 0x800;
    private static final int UDP = 17;
    private static final long MILLI = 1_000_000;
    private static final long HOUR = 3_600_000_000_000L;

    /// How often what is kept is weighed.
    private static final int INPUTS_OF_A_STATE = 4_096;

    /// An empty tracker with its tables for 4,096 flows takes a megabyte.
    private static final long MOST_STATE = 16 << 20;

    private static final AtomicReference<Feed> FEED = new AtomicReference<>();

    private long facts;

    private PacketAttempt() {}

    /// One packet; its first byte chooses the link type.
    static void packet(byte[] input) {
        if (input.length == 0) {
            return;
        }
        int link = LINK_TYPES[(input[0] & 0xff) % LINK_TYPES.length];
        track(feed -> feed.packet(Arrays.copyOfRange(input, 1, input.length), link));
    }

    /// The input that is this packet; one of no link type when there is no place for its own.
    static byte[] input(int linkType, byte[] packet) {
        var input = new byte[packet.length + 1];
        System.arraycopy(packet, 0, input, 1, packet.length);
        for (int i = 0; i < LINK_TYPES.length; i++) {
            if (LINK_TYPES[i] == linkType) {
                input[0] = (byte) i;
                return input;
            }
        }
        input[0] = (byte) (LINK_TYPES.length - 1);
        return input;
    }

    /// Fragments of datagrams: of each four bytes the first chooses datagram and end, two the
    /// offset, the last the length.
    static void fragments(byte[] input) {
        var all = new Slice(input);
        track(feed -> {
            for (int at = 0; all.has(at, 4); at += 4) {
                int choice = all.u8(at);
                var payload = new byte[all.u8(at + 3) * 8 + (choice & 7)];
                Arrays.fill(payload, (byte) at);
                int flags = (choice & 8) == 0 ? 0x2000 : 0;
                var packet =
                        new PacketBytes(payload)
                                .ipv4(UDP, 1, 2, choice >>> 4, flags | (all.u16(at + 1) & 0x1fff));
                feed.packet(packet.ethernet(IPV4).bytes(), ETHERNET);
            }
        });
    }

    /// Segments: of each six bytes the first gives flow, direction and flags, two the place in the
    /// stream, one how far it was acknowledged, one the length, and one where in the input the
    /// content stands.
    static void tcp(byte[] input) {
        var all = new Slice(input);
        track(feed -> {
            for (int at = 0; all.has(at, 6); at += 6) {
                int choice = all.u8(at);
                boolean isBack = (choice & 1) != 0;
                int client = 4_000 + ((choice >>> 1) & 1);
                int from = all.u8(at + 5) * input.length / 256;
                var payload = Arrays.copyOfRange(input, from, from + all.u8(at + 4) * 4);
                var packet =
                        new PacketBytes(payload)
                                .tcp(
                                        isBack ? 99 : client,
                                        isBack ? client : 99,
                                        // Around the end of the numbers, where signs change.
                                        all.u16(at + 1) - 0x4000,
                                        all.u8(at + 3) * 64 - 0x4000,
                                        ((choice >>> 2) & (Packet.FIN | Packet.SYN | Packet.RST))
                                                | Packet.ACK);
                feed.packet(packet.ethernet(IPV4).bytes(), ETHERNET);
            }
        });
    }

    private interface Feeding {
        void run(Feed feed);
    }

    /// Packets in native memory, as a capture hands them on. Its flow tracker serves many inputs,
    /// because making one takes longer than most of them; between two lies an hour.
    private static final class Feed {
        private final FlowTracker tracker =
                new FlowTracker(Decoders.streams(), Decoders.datagrams(), new PacketAttempt());
        private final CapturedPacket packet = new CapturedPacket();
        private long nanos;
        private int inputs;

        void packet(byte[] bytes, int link) {
            try (var arena = Arena.ofConfined()) {
                var memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
                packet.set(memory, 0, bytes.length, bytes.length);
                nanos += MILLI;
                packet.stamp(nanos, link);
                tracker.packet(packet);
            }
        }

        void end() {
            nanos += HOUR;
            tracker.finish();
            if (tracker.counters().faults() > 0) {
                throw new BrokenPromise("a decoder failed");
            }
            if (++inputs % INPUTS_OF_A_STATE == 0 && StateSize.of(tracker) > MOST_STATE) {
                throw new BrokenPromise("state that stays: " + StateSize.of(tracker) + " bytes");
            }
        }
    }

    private static void track(Feeding feeding) {
        var fed = FEED.getAndSet(null);
        if (fed == null) {
            fed = new Feed();
        }
        feeding.run(fed);
        fed.end();
        // One that threw is not used again.
        FEED.set(fed);
    }

    @Override
    public void observed(Wire at, Observation what) {
        facts++;
    }

    @Override
    public void ended(Flow flow) {
        if (flow.toServer().packets() + flow.toClient().packets() == 0) {
            throw new BrokenPromise("a flow without packets, after " + facts + " facts");
        }
    }
}
