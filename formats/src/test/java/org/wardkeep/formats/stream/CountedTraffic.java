package org.wardkeep.formats.stream;

import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.fuzz.StateSize;
import org.wardkeep.formats.packet.PacketBytes;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;
import org.wardkeep.formats.protocol.Wire;

import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// Shows packets to a tracker and counts what its decoders are asked to do: steps and bytes, which
/// are the same on every machine, where times are not.
final class CountedTraffic implements FlowListener, AutoCloseable {
    private static final int ETHERNET = 1;
    private static final int IPV4 = 0x800;
    private static final long MILLI = 1_000_000;

    private final FlowTracker tracker;
    private final CapturedPacket packet = new CapturedPacket();
    private final List<Observation> facts = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private long nanos;
    private long calls;
    private long bytes;
    private long most;
    private long mostCalls;
    private long mostBytes;

    CountedTraffic(List<StreamProtocol> streams) {
        tracker =
                new FlowTracker(
                        streams.stream().<StreamProtocol>map(Counted::new).toList(),
                        List.of(),
                        this);
    }

    void packet(PacketBytes made) {
        frame(made.ethernet(IPV4).bytes(), 0);
    }

    /// @param lost bytes at the end that the capture does not have
    void cut(PacketBytes made, int lost) {
        frame(made.ethernet(IPV4).bytes(), lost);
    }

    private void frame(byte[] frame, int lost) {
        long callsBefore = calls;
        long bytesBefore = bytes;
        try (var arena = Arena.ofConfined()) {
            var memory = arena.allocateFrom(ValueLayout.JAVA_BYTE, frame);
            packet.set(memory, 0, frame.length - lost, frame.length);
            nanos += MILLI;
            packet.stamp(nanos, ETHERNET);
            tracker.packet(packet);
        }
        mostCalls = Math.max(mostCalls, calls - callsBefore);
        mostBytes = Math.max(mostBytes, bytes - bytesBefore);
    }

    /// Bytes that the tracker and its decoders keep now.
    long kept() {
        long now = StateSize.of(tracker) - StateSize.of(facts) - StateSize.of(flows);
        most = Math.max(most, now);
        return now;
    }

    TrafficCounters finish() {
        tracker.finish();
        return tracker.counters();
    }

    List<Observation> facts() {
        return facts;
    }

    List<Flow> flows() {
        return flows;
    }

    /// The most that [#kept()] ever gave.
    long mostKept() {
        return most;
    }

    /// Slices and gaps that decoders and recognisers were shown.
    long calls() {
        return calls;
    }

    /// Bytes in those slices.
    long bytes() {
        return bytes;
    }

    /// The same for the one packet with the most of them.
    long mostCallsOfAPacket() {
        return mostCalls;
    }

    long mostBytesOfAPacket() {
        return mostBytes;
    }

    @Override
    public void observed(Wire at, Observation what) {
        facts.add(what);
    }

    @Override
    public void ended(Flow flow) {
        flows.add(flow);
    }

    @Override
    public void close() {
        tracker.close();
    }

    private final class Counted implements StreamProtocol {
        private final StreamProtocol protocol;

        Counted(StreamProtocol protocol) {
            this.protocol = protocol;
        }

        @Override
        public String name() {
            return protocol.name();
        }

        @Override
        public FirstBytes firstBytes() {
            return protocol.firstBytes();
        }

        @Override
        public Recognition recognises(Direction direction, Slice head) {
            calls++;
            return protocol.recognises(direction, head);
        }

        @Override
        public StreamDecoder open() {
            return new CountedDecoder(protocol.open());
        }
    }

    private final class CountedDecoder implements StreamDecoder {
        private final StreamDecoder decoder;

        CountedDecoder(StreamDecoder decoder) {
            this.decoder = decoder;
        }

        @Override
        public Next feed(Direction direction, Slice slice, Sink sink) {
            calls++;
            bytes += slice.length();
            return decoder.feed(direction, slice, sink);
        }

        @Override
        public Next gap(Direction direction, long lost) {
            calls++;
            return decoder.gap(direction, lost);
        }
    }
}
