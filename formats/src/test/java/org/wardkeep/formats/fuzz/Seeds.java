package org.wardkeep.formats.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/// Keeps what the tests show to a decoder as a beginning for fuzzing, where `benchmarks/run-fuzz`
/// asks for it: `-Dwardkeep.seeds=FOLDER`.
public final class Seeds {
    private static final String FOLDER = System.getProperty("wardkeep.seeds", "");

    /// More begin too slowly.
    private static final int MOST = 200;

    /// The longest input that is tried.
    private static final int LONGEST = 8_192;

    private static final Map<String, Set<Long>> KEPT = new ConcurrentHashMap<>();

    private Seeds() {}

    static boolean areKept() {
        return !FOLDER.isEmpty();
    }

    public static void datagram(String protocol, byte[] message) {
        keep(protocol, message);
    }

    /// @param turns the client's turn first, then in turns
    public static void conversation(String protocol, byte[]... turns) {
        if (areKept()) {
            keep(protocol, StreamAttempt.input(turns));
        }
    }

    public static void packet(int linkType, byte[] packet) {
        keep("packet", PacketAttempt.input(linkType, packet));
    }

    /// @param target name of a [FuzzTarget]
    public static void keep(String target, byte[] input) {
        if (!areKept() || input.length > LONGEST) {
            return;
        }
        var sum = new CRC32();
        sum.update(input);
        var kept = KEPT.computeIfAbsent(target, _ -> ConcurrentHashMap.newKeySet());
        if (kept.size() >= MOST || !kept.add(sum.getValue())) {
            return;
        }
        try {
            var folder = Files.createDirectories(Path.of(FOLDER, target));
            Files.write(folder.resolve("%08x".formatted(sum.getValue())), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
