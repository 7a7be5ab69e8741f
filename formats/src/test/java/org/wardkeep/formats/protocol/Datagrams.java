package org.wardkeep.formats.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.capture.Captures;
import org.wardkeep.formats.fuzz.Seeds;
import org.wardkeep.formats.stream.Flow;
import org.wardkeep.formats.stream.FlowListener;
import org.wardkeep.formats.stream.FlowTracker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What one datagram decoder gives: for the tests of the protocols.
public final class Datagrams {
    /// More facts than that of one packet would flood whoever collects them.
    private static final int MOST_FACTS = 512;

    private static final int ROUNDS = 3_000;

    private Datagrams() {}

    /// The facts of one message, in order, with `; ` between them.
    public static String facts(DatagramDecoder decoder, byte[] message) {
        Seeds.datagram(decoder.name(), message);
        var facts = new ArrayList<String>();
        decoder.decode(new Slice(message), fact -> facts.add(fact.toString()));
        return String.join("; ", facts);
    }

    /// Bytes as hexadecimal digits, blanks between where they help.
    public static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    /// Cut at every place, with bits flipped, and with noise behind its first bytes, a message must
    /// neither throw nor give facts without end.
    public static void assertSurvives(DatagramDecoder decoder, byte[] message) {
        Seeds.datagram(decoder.name(), message);
        for (int length = 0; length <= message.length; length++) {
            offer(decoder, Arrays.copyOf(message, length));
        }
        var random = new Random(message.length);
        for (int round = 0; round < ROUNDS; round++) {
            var flipped = message.clone();
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            offer(decoder, flipped);
            var noise = new byte[1_500];
            random.nextBytes(noise);
            System.arraycopy(message, 0, noise, 0, random.nextInt(message.length));
            offer(decoder, noise);
        }
    }

    private static void offer(DatagramDecoder decoder, byte[] message) {
        var facts = new ArrayList<Observation>();
        var slice = new Slice(message);
        decoder.recognises(slice, 0, 0);
        decoder.decode(slice, facts::add);
        assertTrue(facts.size() <= MOST_FACTS, () -> facts.size() + " facts");
    }

    /// Compares the facts of a capture with those recorded beside the test; what was given instead
    /// is left in `target/recorded`.
    public static void assertRecorded(DatagramDecoder decoder, Class<?> test, String capture)
            throws IOException {
        var given = String.join("\n", ofCapture(decoder, SharedData.path("captures/" + capture)));
        var name = capture.substring(capture.indexOf('/') + 1) + ".txt";
        try (var recorded = test.getResourceAsStream(name)) {
            var expected =
                    recorded == null
                            ? ""
                            : new String(recorded.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!expected.equals(given)) {
                var folder = Path.of("target/recorded", test.getPackageName().replace('.', '/'));
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(name), given + "\n");
            }
            assertEquals(expected, given);
        }
    }

    /// One line for each fact, with how often it was observed.
    private static List<String> ofCapture(DatagramDecoder decoder, Path capture) {
        var facts = new LinkedHashMap<Observation, Integer>();
        var input = new CaptureInput.OfFile(capture.toString(), capture);
        try (var source = Captures.open(input);
                var tracker = new FlowTracker(List.of(), List.of(decoder), new Counter(facts))) {
            var packet = new CapturedPacket();
            while (source.next(packet)) {
                tracker.packet(packet);
            }
            tracker.finish();
            assertEquals(0, tracker.counters().faults());
        }
        return facts.entrySet().stream().map(f -> f.getValue() + " × " + f.getKey()).toList();
    }

    private record Counter(Map<Observation, Integer> facts) implements FlowListener {
        @Override
        public void observed(Wire at, Observation what) {
            facts.merge(what, 1, Integer::sum);
        }

        @Override
        public void ended(Flow flow) {
            // Flows have their own tests.
        }
    }
}
