package org.wardkeep.formats.protocol.quic;

import org.wardkeep.formats.protocol.Slice;

import java.util.Arrays;
import java.util.BitSet;

/// A client's hello, put together from pieces that come in any order, in one packet or several (RFC
/// 9000, 19.6).
final class Hello {
    /// Hellos with keys against quantum computers have 2 KiB.
    private static final int LONGEST = 4_096;

    /// Browsers cut their hellos in dozens of pieces, so that nobody relies on their places.
    private static final int MOST_FRAMES = 512;

    private static final int HEADER = 4;
    private static final int CLIENT_HELLO = 1;

    private static final int PADDING = 0;
    private static final int PING = 1;
    private static final int RECEIPT = 2;
    private static final int RECEIPT_WITH_MARKS = 3;
    private static final int CRYPTO = 6;

    private byte[] bytes = new byte[0];
    private final BitSet there = new BitSet();

    /// Takes the pieces that a packet holds; false, and nothing taken, when it is not frames to its
    /// end.
    boolean take(Slice frames) {
        boolean isWhole = walk(frames, false);
        return isWhole && walk(frames, true);
    }

    private boolean walk(Slice frames, boolean isTaken) {
        int at = 0;
        for (int i = 0; i < MOST_FRAMES && at >= 0 && at < frames.length(); i++) {
            at =
                    switch (frames.u8(at)) {
                        case PADDING -> padding(frames, at);
                        case PING -> at + 1;
                        case RECEIPT, RECEIPT_WITH_MARKS -> receipt(frames, at);
                        case CRYPTO -> piece(frames, at + 1, isTaken);
                        default -> -1;
                    };
        }
        return at == frames.length();
    }

    private static int padding(Slice frames, int from) {
        int at = from;
        while (frames.u8(at) == PADDING) {
            at++;
        }
        return at;
    }

    /// Passes a receipt (19.3): largest, delay, count, first, and two numbers for each range.
    private static int receipt(Slice frames, int from) {
        boolean hasMarks = frames.u8(from) == RECEIPT_WITH_MARKS;
        int at = from + 1;
        long ranges = 0;
        for (int i = 0; i < 4; i++) {
            ranges = i == 2 ? QuicHeader.varint(frames, at) : ranges;
            at += QuicHeader.varintSize(frames, at);
        }
        int numbers = 2 * Math.clamp(ranges, 0, MOST_FRAMES) + (hasMarks ? 3 : 0);
        for (int i = 0; i < numbers; i++) {
            at += QuicHeader.varintSize(frames, at);
        }
        return at;
    }

    private int piece(Slice frames, int from, boolean isTaken) {
        long offset = QuicHeader.varint(frames, from);
        int lengthAt = from + QuicHeader.varintSize(frames, from);
        long length = QuicHeader.varint(frames, lengthAt);
        int data = lengthAt + QuicHeader.varintSize(frames, lengthAt);
        boolean isWhole = offset >= 0 && length >= 0 && length <= frames.length() - data;
        if (!isWhole || offset + length > LONGEST) {
            return -1;
        }
        if (isTaken) {
            int end = (int) (offset + length);
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, end);
            }
            frames.copy(data, bytes, (int) offset, (int) length);
            there.set((int) offset, end);
        }
        return data + (int) length;
    }

    /// Whether the hello is all there.
    boolean isWhole() {
        int known = there.nextClearBit(0);
        var header = new Slice(bytes);
        return known >= HEADER && header.u8(0) == CLIENT_HELLO && known >= HEADER + header.u24(1);
    }

    /// Whether some of it is there, and it can be a hello.
    boolean isBegun() {
        return !there.isEmpty() && (!there.get(0) || bytes[0] == CLIENT_HELLO);
    }

    /// What follows its header.
    Slice body() {
        var all = new Slice(bytes);
        return all.part(HEADER, all.u24(1));
    }
}
