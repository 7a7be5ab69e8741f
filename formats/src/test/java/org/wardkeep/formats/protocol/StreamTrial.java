package org.wardkeep.formats.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// Lets a decoder read made bytes and captures, for its test.
public final class StreamTrial {
    private StreamTrial() {}

    /// What a conversation gives; the same in pieces of every size, or the test fails.
    ///
    /// @param turns what is sent, the client's turn first, then in turns
    public static List<String> facts(StreamProtocol protocol, byte[]... turns) {
        Seeds.conversation(protocol.name(), turns);
        var whole = read(protocol, Integer.MAX_VALUE, turns);
        for (int piece : new int[] {1, 2, 7, 61}) {
            assertEquals(whole, read(protocol, piece, turns), "in pieces of " + piece);
        }
        return whole;
    }

    /// The same for text: `␍` is CR LF, `<xx>` a byte.
    public static List<String> facts(StreamProtocol protocol, String... turns) {
        var bytes = new byte[turns.length][];
        for (int i = 0; i < turns.length; i++) {
            bytes[i] = turns[i].replace("␍", "\r\n").getBytes(StandardCharsets.UTF_8);
        }
        return facts(protocol, bytes);
    }

    public static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
    }

    private static List<String> read(StreamProtocol protocol, int piece, byte[]... turns) {
        var facts = new ArrayList<String>();
        var decoder = protocol.open();
        var directions = Direction.values();
        var skips = new long[2];
        for (int turn = 0; turn < turns.length; turn++) {
            int side = turn % 2;
            var bytes = turns[turn];
            int at = 0;
            while (at < bytes.length) {
                int size = Math.min(piece, bytes.length - at);
                int unwanted = (int) Math.min(skips[side], size);
                skips[side] -= unwanted;
                if (unwanted < size) {
                    var slice = new Slice().wrap(bytes, at + unwanted, size - unwanted);
                    var next =
                            decoder.feed(
                                    directions[side], slice, fact -> facts.add(fact.toString()));
                    if (next instanceof Next.Skip(long count)) {
                        skips[side] = count;
                    } else if (!next.equals(Next.MORE)) {
                        return facts;
                    }
                }
                at += size;
            }
        }
        return facts;
    }

    /// Reads damaged copies of a conversation, and noise: nothing is thrown, little is observed.
    public static void survives(StreamProtocol protocol, byte[]... turns) {
        var random = new Random(protocol.name().hashCode());
        for (int round = 0; round < 500; round++) {
            var damaged = new byte[turns.length][];
            for (int i = 0; i < turns.length; i++) {
                damaged[i] = turns[i].clone();
                for (int hits = 0; damaged[i].length > 0 && hits < 1 + round % 9; hits++) {
                    damaged[i][random.nextInt(damaged[i].length)] = (byte) random.nextInt(256);
                }
            }
            read(protocol, 1 + random.nextInt(200), damaged);
        }
        var noise = new byte[200_000];
        random.nextBytes(noise);
        read(protocol, 1_460, noise, noise);
        for (var turn : turns) {
            protocol.recognises(Direction.TO_SERVER, new Slice(turn));
        }
    }

    /// Compares what a capture gives with what was recorded beside the test, and read by a person;
    /// what was given instead is left in `target/recorded`.
    public static void assertRecorded(StreamProtocol protocol, Class<?> test, String capture)
            throws IOException {
        var given = capture(capture, protocol);
        var name = capture.substring(capture.indexOf('/') + 1) + ".txt";
        try (var recorded = test.getResourceAsStream(name)) {
            var expected =
                    recorded == null
                            ? ""
                            : new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
            if (!expected.equals(given)) {
                var folder = Path.of("target/recorded", test.getPackageName().replace('.', '/'));
                Files.createDirectories(folder);
                Files.writeString(folder.resolve(name), given);
            }
            assertEquals(expected, given);
        }
    }

    /// What some protocols find in a capture, each fact once, with how often, sorted; skips the
    /// test where the capture is missing.
    public static String capture(String name, StreamProtocol... protocols) {
        var file = SharedData.path("captures/" + name);
        var facts = new TreeMap<String, Integer>();
        var listener =
                new FlowListener() {
                    @Override
                    public void observed(Wire at, Observation what) {
                        facts.merge(at.source().address() + " " + what, 1, Integer::sum);
                    }

                    @Override
                    public void ended(Flow flow) {}
                };
        try (var source = Captures.open(new CaptureInput.OfFile(name, file));
                var tracker = new FlowTracker(List.of(protocols), List.of(), listener)) {
            var packet = new CapturedPacket();
            while (source.next(packet)) {
                tracker.packet(packet);
            }
            tracker.finish();
            assertEquals(0, tracker.counters().faults());
        }
        var text = new StringBuilder();
        facts.forEach((fact, count) -> text.append(count + " × " + fact + "\n"));
        return text.toString();
    }
}
