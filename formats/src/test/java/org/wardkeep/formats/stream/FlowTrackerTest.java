package org.wardkeep.formats.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.packet.Packet;
import org.wardkeep.formats.packet.PacketBytes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Segments made by hand, in order and not; what the decoder of HL7 makes of the bytes tells
/// whether they were put together rightly.
class FlowTrackerTest {
    private static final String MESSAGE =
            "\u000bMSH|^~\\&|PUMP|ICU|EHR|HOSP|2026||ORU^R01|1|P|2.6\r\u001c\r";

    /// `from-to` is a piece of the message; `a` an acknowledgement of all; `S` and `A` the
    /// handshake.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # segments                     | facts | retransmitted | overlaps | lost
                    S A 0-99                       | 1 | 0 | 0 | 0
                    0-99                           | 1 | 0 | 0 | 0
                    S A 0-10 10-99                 | 1 | 0 | 0 | 0
                    S A 0-1 1-2 2-3 3-99           | 1 | 0 | 0 | 0
                    S A 10-99 0-10                 | 1 | 0 | 0 | 0
                    S A 30-99 20-30 10-20 0-10     | 1 | 0 | 0 | 0
                    S A 0-10 0-10 10-99            | 1 | 1 | 0 | 0
                    S A 0-10 5-20 10-99            | 1 | 0 | 2 | 0
                    S A 20-30 15-40 0-15 15-99     | 1 | 0 | 2 | 0
                    S A 0-10 20-99 10-20 a         | 1 | 0 | 0 | 0
                    # the piece that was not captured: the message is not told, the next one is
                    S A 0-10 20-99 a 0-99+         | 1 | 0 | 0 | 10
                    S A 0-10 20-99                 | 0 | 0 | 0 | 10
                    """)
    void bytesArePutInOrder(
            String segments, int facts, long retransmitted, long overlaps, long lost) {
        var traffic = Traffic.of(packets(segments.split(" ")));
        assertEquals(facts, traffic.facts().size(), traffic.facts().toString());
        assertEquals(retransmitted, traffic.counters().retransmitted());
        assertEquals(overlaps, traffic.counters().overlaps());
        assertEquals(lost, traffic.counters().lostBytes());
        assertEquals(1, traffic.flows().size());
        assertEquals(0, traffic.counters().faults());
    }

    private static List<PacketBytes> packets(String[] segments) {
        var packets = new ArrayList<PacketBytes>();
        int start = -20;
        for (var segment : segments) {
            packets.add(
                    switch (segment.charAt(0)) {
                        case 'S' -> PacketBytes.of("").tcp(4000, 99, start - 1, 0, Packet.SYN);
                        case 'A' ->
                                PacketBytes.of("").tcp(99, 4000, 7, start, Packet.SYN | Packet.ACK);
                        case 'a' ->
                                PacketBytes.of("")
                                        .tcp(99, 4000, 8, start + MESSAGE.length(), Packet.ACK);
                        default -> piece(start, segment);
                    });
        }
        return packets;
    }

    private static PacketBytes piece(int start, String segment) {
        boolean isSecond = segment.endsWith("+");
        var ends = segment.replace("+", "").split("-");
        int from = Integer.parseInt(ends[0]);
        int to = Math.min(Integer.parseInt(ends[1]), MESSAGE.length());
        int sequence = start + from + (isSecond ? MESSAGE.length() : 0);
        return PacketBytes.of(MESSAGE.substring(from, to)).tcp(4000, 99, sequence, 8, Packet.ACK);
    }

    @Test
    void directionAndVolumeAreKnown() {
        var traffic = Traffic.of(packets(new String[] {"S", "A", "0-99", "a"}));
        var flow = traffic.flows().getFirst();
        assertEquals("10.0.0.1", flow.opening().source().address().toString());
        assertEquals(99, flow.opening().destination().port());
        assertEquals("HL7", flow.protocol());
        assertEquals(new Flow.Volume(2, 54L * 2 + MESSAGE.length()), flow.toServer());
        assertEquals(new Flow.Volume(2, 54L * 2), flow.toClient());
        assertTrue(flow.isOpeningSeen());
    }

    @Test
    void aSegmentFarAheadIsNotOfThisConnection() {
        var packets = new ArrayList<>(packets(new String[] {"S", "A", "0-10"}));
        packets.add(PacketBytes.of("x").tcp(4000, 99, 1 << 29, 8, Packet.ACK));
        packets.addAll(packets(new String[] {"10-99"}));
        var traffic = Traffic.of(packets);
        assertEquals(1, traffic.facts().size());
        assertEquals(1, traffic.counters().strays());
        assertEquals(0, traffic.counters().lostBytes());
    }

    @Test
    void anAnswerSeenFirstDoesNotTurnTheFlowAround() {
        var traffic = Traffic.of(packets(new String[] {"A", "0-99"}));
        assertEquals(4000, traffic.flows().getFirst().opening().source().port());
    }

    @Test
    void aPortUsedAgainIsAnotherFlow() {
        var again = PacketBytes.of("").tcp(4000, 99, 77, 0, Packet.SYN);
        var packets = new ArrayList<>(packets(new String[] {"S", "A", "0-99"}));
        packets.add(again);
        packets.add(again);
        assertEquals(2, Traffic.of(packets).flows().size());
    }

    /// A stream with a hole before every byte, a table full of flows, bytes without sense.
    @Test
    void hostileTrafficIsBounded() {
        var holes =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> PacketBytes.of("x").tcp(4000, 99, i * 2, 8, Packet.ACK))
                        .toList();
        assertEquals(1, Traffic.of(holes).flows().size());
        var random = new Random(1);
        var flood =
                IntStream.range(0, 300_000)
                        .mapToObj(i ->
                                PacketBytes.of("")
                                        .tcp(
                                                1 + random.nextInt(65_535),
                                                1 + random.nextInt(65_535),
                                                i,
                                                0,
                                                Packet.SYN))
                        .toList();
        var traffic = Traffic.of(flood);
        assertEquals(traffic.counters().flows(), traffic.flows().size());
    }

    static List<Path> shared() {
        return Stream.of("pcap", "pcapng", "cap")
                .flatMap(ending -> SharedData.files("captures", "." + ending).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shared")
    void everySharedCaptureIsFollowedToTheEnd(Path capture) {
        var traffic = Traffic.of(capture);
        var counters = traffic.counters();
        assertEquals(0, counters.faults());
        assertEquals(counters.flows(), traffic.flows().size());
        boolean isMedical = capture.toString().matches(".*(medical|hl7).*");
        boolean isFound =
                traffic.flows().stream().anyMatch(flow -> flow.protocol().matches("DICOM|HL7"));
        // But for one, nothing outside the medical captures is DICOM or HL7 over MLLP, as far as
        // tshark knows.
        assertTrue(isMedical || !isFound, traffic.flows().toString());
    }
}
