package org.wardkeep.formats.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wardkeep.formats.packet.Packet;
import org.wardkeep.formats.packet.PacketBytes;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

import java.util.List;

/// A decoder with a defect costs the flow it was reading, and no more.
class FaultyDecodersTest {
    enum Fault {
        RECOGNISES,
        OPEN,
        FEED,
        GAP,
        NONE
    }

    /// Fails at one place; knows `!` as its beginning.
    private record Fake(Fault fault, Next answer) implements StreamProtocol, StreamDecoder {
        private void reach(Fault place) {
            if (fault == place) {
                throw new IllegalStateException("a defect in " + place);
            }
        }

        @Override
        public String name() {
            return "FAKE";
        }

        @Override
        public FirstBytes firstBytes() {
            return FirstBytes.ofCharacters("!");
        }

        @Override
        public Recognition recognises(Direction direction, Slice head) {
            reach(Fault.RECOGNISES);
            return Recognition.YES;
        }

        @Override
        public StreamDecoder open() {
            reach(Fault.OPEN);
            return this;
        }

        @Override
        public Next feed(Direction direction, Slice slice, Sink sink) {
            reach(Fault.FEED);
            return answer;
        }

        @Override
        public Next gap(Direction direction, long bytes) {
            reach(Fault.GAP);
            return Next.DONE;
        }
    }

    private static CountedTraffic traffic(Fault fault, Next answer) {
        return new CountedTraffic(List.of(new Fake(fault, answer)));
    }

    private static PacketBytes segment(int port, int sequence, String content) {
        return PacketBytes.of(content).tcp(port, 99, sequence, 8, Packet.ACK);
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void aFaultCostsItsFlowAndIsCounted(Fault fault) {
        try (var traffic = traffic(fault, Next.MORE)) {
            for (int port = 4_000; port < 4_002; port++) {
                traffic.packet(segment(port, 0, "!"));
                traffic.packet(segment(port, 5, "late"));
                traffic.packet(PacketBytes.of("").tcp(99, port, 8, 9, Packet.ACK));
                traffic.packet(segment(port, 9, "after"));
            }
            assertEquals(2, traffic.finish().faults());
            assertEquals(2, traffic.flows().size());
            assertEquals(
                    4,
                    traffic.flows().getLast().toServer().packets()
                            + traffic.flows().getLast().toClient().packets());
        }
    }

    /// What still waits at the end is given up then.
    @Test
    void aFaultAtTheEndOfAFlowIsOneAsWell() {
        try (var traffic = traffic(Fault.GAP, Next.MORE)) {
            traffic.packet(segment(4_000, 0, "!"));
            traffic.packet(segment(4_000, 5, "late"));
            assertEquals(1, traffic.finish().faults());
            assertEquals(1, traffic.flows().size());
        }
    }

    /// A packet whose end was cut off: the bytes that are there, then a gap. The decoder that said
    /// what the flow is must not be asked again.
    @Test
    void aDecoderThatIsDoneIsNotToldOfGaps() {
        try (var traffic = traffic(Fault.GAP, Next.ENCRYPTED)) {
            traffic.cut(segment(4_000, 0, "!and what follows"), 5);
            assertEquals(0, traffic.finish().faults());
            assertTrue(traffic.flows().getFirst().isEncrypted());
        }
    }
}
