package org.wardkeep.formats.stream;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.stream.TcpState.Half;

import java.util.Arrays;

/// Shows the bytes of a flow to recognisers until one knows them, then to its decoder.
final class TcpFeed {
    /// First bytes of flows that are not recognised yet: 2 KiB each of 16,000.
    private static final long MOST_HEADS = 32L << 20;

    /// A flow that nobody recognises within its first packets or bytes is only counted.
    private static final int MOST_TRIES = 4;

    private static final int MOST_HEAD = 2_048;

    /// Flows being decoded; each decoder keeps some KiB.
    private static final int MOST_DECODERS = 16_384;

    /// A protocol inside a protocol inside a protocol: more is made to keep us busy.
    private static final int MOST_HAND_OVERS = 4;

    /// What a flow does after bytes were read.
    enum Outcome {
        GO_ON,
        COUNT_ONLY,
        ENCRYPTED
    }

    private final Recogniser recogniser;
    private final Sink sink;
    private final Slice slice = new Slice();
    private final byte[] trial = new byte[MOST_HEAD];

    /// The direction of the bytes that are being read; the sink asks.
    private Direction direction = Direction.TO_SERVER;

    private int recognised = -1;
    private Outcome outcome = Outcome.GO_ON;
    private long headBytes;
    private int decoders;
    private long lostBytes;
    private long unread;
    private long faults;

    TcpFeed(Recogniser recogniser, Sink sink) {
        this.recogniser = recogniser;
        this.sink = sink;
    }

    /// Forgets the answers of the flow before.
    void begin() {
        outcome = Outcome.GO_ON;
        recognised = -1;
    }

    boolean goesOn() {
        return outcome == Outcome.GO_ON;
    }

    Outcome outcome() {
        return outcome;
    }

    /// Bytes that will never come.
    void lose(TcpState state, Half half, int bytes) {
        half.next += bytes;
        long unwanted = Math.min(half.skip, bytes);
        half.skip -= unwanted;
        long wanted = bytes - unwanted;
        if (wanted == 0) {
            return;
        }
        var decoder = state.decoder;
        if (decoder != null) {
            lostBytes += wanted;
            direction = half.direction;
            try {
                follow(state, half, decoder.gap(half.direction, wanted));
            } catch (RuntimeException e) {
                fail();
            }
        } else {
            forgetHead(half);
        }
    }

    /// Bytes in order.
    void take(TcpState state, Half half, byte[] bytes, int from, int length) {
        long unwanted = Math.min(half.skip, length);
        half.skip -= unwanted;
        if (unwanted == length) {
            return;
        }
        int start = from + (int) unwanted;
        int size = length - (int) unwanted;
        if (state.decoder == null) {
            try {
                probe(state, half, bytes, start, size);
            } catch (RuntimeException e) {
                fail();
            }
        } else {
            feed(state, half, state.decoder, slice.wrap(bytes, start, size));
        }
    }

    private void feed(TcpState state, Half half, StreamDecoder decoder, Slice piece) {
        direction = half.direction;
        try {
            follow(state, half, decoder.feed(half.direction, piece, sink));
        } catch (RuntimeException e) {
            fail();
        }
    }

    /// A monitor that watches a hospital must not stop because one decoder has a defect.
    private void fail() {
        faults++;
        outcome = Outcome.COUNT_ONLY;
    }

    private void follow(TcpState state, Half half, Next next) {
        switch (next) {
            case Next.Skip(long bytes) -> half.skip = bytes;
            case Next.Simple simple -> {
                switch (simple) {
                    case MORE -> {}
                    case DONE -> outcome = Outcome.COUNT_ONLY;
                    case ENCRYPTED -> outcome = Outcome.ENCRYPTED;
                    case HAND_OVER -> handOver(state);
                }
            }
        }
    }

    private void handOver(TcpState state) {
        if (++state.handOvers > MOST_HAND_OVERS) {
            outcome = Outcome.COUNT_ONLY;
            return;
        }
        state.decoder = null;
        state.first = null;
        state.tries = 0;
        decoders--;
    }

    private void probe(TcpState state, Half half, byte[] bytes, int from, int length) {
        if (state.first == null) {
            state.first = half;
        }
        direction = half.direction;
        int found = ask(half, bytes, from, length);
        boolean isStart = half.head.length == 0;
        if (found < 0 && !isStart) {
            // Where the beginning was not captured, any packet may begin a message.
            found = askFor(slice.wrap(bytes, from, length), half.direction);
            if (found >= 0) {
                forgetHead(half);
            }
        }
        if (found >= 0) {
            open(state, half, found, bytes, from, length);
            return;
        }
        boolean isHopeless = ++state.tries >= MOST_TRIES || half.head.length + length > MOST_HEAD;
        if (isHopeless || headBytes + length > MOST_HEADS) {
            outcome = Outcome.COUNT_ONLY;
            return;
        }
        headBytes += length;
        int before = half.head.length;
        half.head = Arrays.copyOf(half.head, before + length);
        System.arraycopy(bytes, from, half.head, before, length);
    }

    /// Asks with all bytes of the direction so far.
    private int ask(Half half, byte[] bytes, int from, int length) {
        int before = half.head.length;
        if (before == 0) {
            return askFor(slice.wrap(bytes, from, length), half.direction);
        }
        int more = Math.min(length, MOST_HEAD - before);
        System.arraycopy(half.head, 0, trial, 0, before);
        System.arraycopy(bytes, from, trial, before, more);
        return askFor(slice.wrap(trial, 0, before + more), half.direction);
    }

    private int askFor(Slice head, Direction from) {
        for (int number : recogniser.streamsFor(head.u8(0))) {
            if (recogniser.stream(number).recognises(from, head) == Recognition.YES) {
                return number;
            }
        }
        return -1;
    }

    private void open(TcpState state, Half half, int number, byte[] bytes, int from, int length) {
        if (decoders >= MOST_DECODERS) {
            unread++;
            outcome = Outcome.COUNT_ONLY;
            return;
        }
        state.decoder = recogniser.stream(number).open();
        decoders++;
        recognised = number;
        var own = takeHead(half);
        var other = state.half(half.direction.other());
        var others = takeHead(other);
        boolean otherFirst = state.first == other;
        replay(state, otherFirst ? other : half, otherFirst ? others : own);
        replay(state, otherFirst ? half : other, otherFirst ? own : others);
        if (outcome == Outcome.GO_ON) {
            take(state, half, bytes, from, length);
        }
    }

    private void replay(TcpState state, Half half, byte[] head) {
        if (head.length > 0 && outcome == Outcome.GO_ON) {
            take(state, half, head, 0, head.length);
        }
    }

    private byte[] takeHead(Half half) {
        var head = half.head;
        forgetHead(half);
        return head;
    }

    private void forgetHead(Half half) {
        headBytes -= half.head.length;
        half.head = Half.NO_HEAD;
    }

    void release(TcpState state) {
        forgetHead(state.toServer);
        forgetHead(state.toClient);
        if (state.decoder != null) {
            decoders--;
            state.decoder = null;
        }
    }

    /// The protocol that was recognised since [#begin()]; -1 for none.
    int recognised() {
        return recognised;
    }

    Direction direction() {
        return direction;
    }

    long lostBytes() {
        return lostBytes;
    }

    long unread() {
        return unread;
    }

    long faults() {
        return faults;
    }
}
