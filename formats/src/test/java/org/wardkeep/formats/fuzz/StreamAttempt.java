package org.wardkeep.formats.fuzz;

import org.wardkeep.formats.fuzz.FuzzTarget.BrokenPromise;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

import java.io.ByteArrayOutputStream;
import java.util.EnumMap;

/// Shows the input to a stream decoder as a conversation: pieces, each with two bytes before it
/// that say its direction, its length and whether it was lost. What the decoder answers is obeyed.
record StreamAttempt(StreamProtocol protocol) implements FuzzTarget.Trial {
    private static final int TO_CLIENT = 0x8000;
    private static final int LOST = 0x4000;
    private static final int LENGTH = 0x3fff;
    private static final int HEADER = 2;

    /// Facts without one for so many bytes: a message that says something new is no shorter.
    private static final int BYTES_OF_A_FACT = 4;

    private static final int FACTS_OF_ANY_FLOW = 64;

    /// A decoder keeps some KiB: 16,384 of them are open at once at most.
    private static final long MOST_STATE = 1 << 20;

    @Override
    public void run(byte[] input) {
        var facts = new Facts(FACTS_OF_ANY_FLOW + input.length / BYTES_OF_A_FACT);
        var decoder = protocol.open();
        read(input, decoder, facts);
        long kept = StateSize.of(decoder);
        if (kept > MOST_STATE) {
            throw new BrokenPromise(protocol.name() + " keeps " + kept + " bytes of a flow");
        }
    }

    private void read(byte[] input, StreamDecoder decoder, Facts facts) {
        var all = new Slice(input);
        var skips = new EnumMap<Direction, Long>(Direction.class);
        int at = 0;
        while (at + HEADER < input.length) {
            int header = all.u16(at);
            at += HEADER;
            var from = (header & TO_CLIENT) == 0 ? Direction.TO_SERVER : Direction.TO_CLIENT;
            int length = (header & LENGTH) + 1;
            boolean isLost = (header & LOST) != 0;
            int there = isLost ? length : Math.min(length, input.length - at);
            int unwanted = (int) Math.min(skips.getOrDefault(from, 0L), there);
            skips.merge(from, (long) -unwanted, Long::sum);
            if (unwanted < there) {
                var next =
                        isLost
                                ? decoder.gap(from, there - unwanted)
                                : feed(
                                        decoder,
                                        from,
                                        input,
                                        at + unwanted,
                                        there - unwanted,
                                        facts);
                switch (next) {
                    case Next.Skip(long bytes) -> skips.put(from, bytes);
                    case Next.Simple.MORE -> {}
                    case Next.Simple.DONE, Next.Simple.ENCRYPTED, Next.Simple.HAND_OVER -> {
                        return;
                    }
                }
            }
            at += isLost ? 0 : there;
        }
    }

    private Next feed(
            StreamDecoder decoder, Direction from, byte[] bytes, int at, int count, Facts facts) {
        var piece = new Slice().wrap(bytes, at, count);
        protocol.recognises(from, piece);
        return decoder.feed(from, piece, facts);
    }

    /// The input that is this conversation.
    ///
    /// @param turns the client's turn first, then in turns
    static byte[] input(byte[]... turns) {
        var input = new ByteArrayOutputStream();
        for (int turn = 0; turn < turns.length; turn++) {
            for (int at = 0; at < turns[turn].length; at += LENGTH + 1) {
                int length = Math.min(LENGTH + 1, turns[turn].length - at);
                int header = (turn % 2 == 0 ? 0 : TO_CLIENT) | (length - 1);
                input.write(header >>> Byte.SIZE);
                input.write(header);
                input.write(turns[turn], at, length);
            }
        }
        return input.toByteArray();
    }
}
