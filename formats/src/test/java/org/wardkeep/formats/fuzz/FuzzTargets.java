package org.wardkeep.formats.fuzz;

import org.wardkeep.formats.Decoders;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.Protocol;
import org.wardkeep.formats.protocol.StreamProtocol;

import java.util.List;
import java.util.stream.Stream;

/// Everything that is fuzzed: each protocol of [Decoders], and what lies below them.
/// `benchmarks/run-fuzz` looks for inputs that break a promise; those that were found stand in the
/// resources beside [FuzzTargetsTest].
public final class FuzzTargets {
    private FuzzTargets() {}

    public static List<FuzzTarget> all() {
        return Stream.concat(Decoders.all().stream().map(FuzzTargets::of), below()).toList();
    }

    /// A protocol that is both a stream and a datagram has two decoders, and so two targets.
    private static FuzzTarget of(Protocol protocol) {
        boolean isSecond =
                protocol instanceof DatagramDecoder
                        && Decoders.streams().stream()
                                .anyMatch(one -> one.name().equals(protocol.name()));
        return new FuzzTarget(
                protocol.name() + (isSecond ? " datagram" : ""),
                switch (protocol) {
                    case StreamProtocol stream -> new StreamAttempt(stream);
                    case DatagramDecoder datagram -> new DatagramAttempt(datagram);
                });
    }

    private static Stream<FuzzTarget> below() {
        return Stream.of(
                new FuzzTarget("packet", PacketAttempt::packet),
                new FuzzTarget("fragments", PacketAttempt::fragments),
                new FuzzTarget("tcp", PacketAttempt::tcp),
                new FuzzTarget("capture", CaptureAttempt::stream),
                new FuzzTarget("capture-file", CaptureAttempt::file));
    }

    /// @throws IllegalArgumentException when there is none of this name
    public static FuzzTarget named(String name) {
        return all().stream()
                .filter(target -> target.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no target"));
    }
}
