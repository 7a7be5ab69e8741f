package org.wardkeep.formats.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.Decoders;
import org.wardkeep.formats.fuzz.FuzzTarget.BrokenPromise;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Protocol;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/// Every decoder is fuzzed, and what fuzzing found once is tried for ever.
class FuzzTargetsTest {
    private static final int ROUNDS = 300;

    @Test
    void everyRegisteredDecoderIsATarget() {
        var names = FuzzTargets.all().stream().map(FuzzTarget::name).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), "two targets of one name");
        assertTrue(names.containsAll(Decoders.all().stream().map(Protocol::name).toList()));
    }

    static List<FuzzTarget> targets() {
        return FuzzTargets.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void noiseIsSurvived(FuzzTarget target) {
        var random = new Random(target.name().hashCode());
        target.trial().run(new byte[0]);
        for (int round = 0; round < ROUNDS; round++) {
            var noise = new byte[1 + random.nextInt(600)];
            random.nextBytes(noise);
            target.trial().run(noise);
        }
    }

    /// Inputs that broke a promise once: `fuzz/TARGET/what-it-was`.
    @ParameterizedTest
    @MethodSource("found")
    void whatWasFoundIsSurvived(Path found) throws IOException {
        var target = FuzzTargets.named(found.getParent().getFileName().toString());
        target.trial().run(Files.readAllBytes(found));
    }

    static List<Path> found() throws IOException, URISyntaxException {
        var folder = Path.of(FuzzTargetsTest.class.getResource("found").toURI());
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// A fuzzer that never reaches the decoder would find nothing either.
    @Test
    void conversationsArriveAsTheyWere() {
        var heard = new ArrayList<String>();
        var input =
                StreamAttempt.input(
                        "hello, server".getBytes(StandardCharsets.UTF_8),
                        "hello, client".getBytes(StandardCharsets.UTF_8));
        new StreamAttempt(new Listening(heard)).run(input);
        assertEquals(List.of("TO_SERVER hello, server", "TO_CLIENT hello, client"), heard);
    }

    private record Listening(List<String> heard) implements StreamProtocol, StreamDecoder {
        @Override
        public String name() {
            return "listening";
        }

        @Override
        public FirstBytes firstBytes() {
            return FirstBytes.of('h');
        }

        @Override
        public Recognition recognises(Direction direction, Slice head) {
            return Recognition.YES;
        }

        @Override
        public StreamDecoder open() {
            return this;
        }

        @Override
        public Next feed(Direction direction, Slice slice, Sink sink) {
            heard.add(direction + " " + slice.text(0, slice.length()));
            return Next.MORE;
        }
    }

    @Test
    void brokenPromisesAreFound() {
        var flood = new Facts(3);
        record Fact(String protocol) implements Observation {}
        for (int i = 0; i < 3; i++) {
            flood.accept(new Fact("x"));
        }
        assertThrows(BrokenPromise.class, () -> flood.accept(new Fact("x")));
        assertThrows(BrokenPromise.class, () -> new Facts(1).accept(new Fact("x".repeat(1 << 18))));
        long kept = StateSize.of(List.of(new byte[1_000], new Facts(1), new int[500]));
        assertTrue(kept > 3_000 && kept < 3_300, kept + " bytes");
    }
}
