package org.wardkeep.formats.stream;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.packet.Packet;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.stream.TcpFeed.Outcome;
import org.wardkeep.formats.stream.TcpState.Half;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;

/// Puts the bytes of TCP flows in order (RFC 9293, 3.4 and 3.10.7.4) and hands them on.
///
/// What comes in order goes on at once; what comes early waits; what was sent again is dropped, the
/// first copy counts. A piece that never comes is a gap once the receiver acknowledges what lies
/// behind it, or too much waits.
final class TcpReader {
    /// All that waits, of all flows: a ninth of the memory that the program may take.
    private static final long MOST_HELD = 64L << 20;

    /// Copied at once; larger than any packet on a wire, smaller than what cards put together.
    private static final int CHUNK = 1 << 16;

    /// Bytes ahead of what is in order that a segment may lie: more than any sender has under way
    /// on a hospital's network. Beyond, it is of another connection or made up; a host drops it
    /// too.
    private static final int WIDEST = 1 << 26;

    /// States that are kept for flows to come: those that begin and end within a moment. States
    /// live long enough to be collected late, so new ones for every flow pile up.
    private static final int MOST_SPARE = 16_384;

    private final TcpFeed feed;
    private final ArrayDeque<TcpState> spare = new ArrayDeque<>();
    private final byte[] chunk = new byte[CHUNK];
    private long heldCost;
    private long retransmitted;
    private long overlaps;
    private long strays;

    TcpReader(TcpFeed feed) {
        this.feed = feed;
    }

    /// The state of a flow that begins.
    TcpState open() {
        var state = spare.poll();
        return state == null ? new TcpState() : state;
    }

    /// Reads a segment.
    Outcome read(TcpState state, Packet packet, Direction from) {
        feed.begin();
        var half = state.half(from);
        if (packet.hasFlag(Packet.SYN)) {
            half.next = packet.sequence() + 1;
            half.isStarted = true;
            return feed.outcome();
        }
        if (packet.hasFlag(Packet.ACK)) {
            acknowledge(state, state.half(from.other()), packet.acknowledgement());
        }
        int length = packet.payloadLength();
        if (length + packet.payloadLost() > 0 && feed.goesOn()) {
            read(state, half, packet, length);
        }
        return feed.outcome();
    }

    private void read(TcpState state, Half half, Packet packet, int length) {
        if (!half.isStarted) {
            half.isStarted = true;
            half.next = packet.sequence();
        }
        int known = half.next - packet.sequence();
        if (known < -WIDEST) {
            strays++;
            return;
        }
        if (known < 0) {
            hold(state, half, packet, Math.min(length, CHUNK));
            return;
        }
        if (known >= length + packet.payloadLost()) {
            retransmitted++;
            return;
        }
        overlaps += known > 0 ? 1 : 0;
        if (known < length) {
            deliver(state, half, packet, known, length - known);
        }
        if (packet.payloadLost() > 0 && feed.goesOn()) {
            feed.lose(state, half, packet.payloadLost() - Math.max(0, known - length));
        }
        drain(state, half);
    }

    /// The receiver has what was not captured: the gap in the other direction is final.
    private void acknowledge(TcpState state, Half half, int acknowledged) {
        var held = half.held;
        if (held != null && !held.isEmpty() && acknowledged - held.firstSequence() > 0) {
            skipToHeld(state, half, held);
        }
    }

    private void hold(TcpState state, Half half, Packet packet, int length) {
        if (half.held != null && !hasRoom(half.held, length)) {
            skipToHeld(state, half, half.held);
        }
        var held = half.held;
        if (length == 0 || !hasRoom(held, length) || !feed.goesOn()) {
            return;
        }
        if (held == null) {
            held = new HeldSegments();
            half.held = held;
            heldCost += held.cost();
        }
        var content = new byte[length];
        MemorySegment.copy(
                packet.memory(), ValueLayout.JAVA_BYTE, packet.payload(), content, 0, length);
        int before = held.cost();
        overlaps += held.put(packet.sequence(), content) > 0 ? 1 : 0;
        heldCost += held.cost() - before;
        drain(state, half);
    }

    private boolean hasRoom(@Nullable HeldSegments held, int length) {
        int cost = length + HeldSegments.SEGMENT_COST;
        return held == null
                ? heldCost + cost + HeldSegments.EMPTY_COST <= MOST_HELD
                : heldCost + cost <= MOST_HELD && held.hasRoomFor(length);
    }

    /// Gives up what is missing before the first waiting segment.
    private void skipToHeld(TcpState state, Half half, HeldSegments held) {
        if (!held.isEmpty()) {
            int missing = held.firstSequence() - half.next;
            if (missing > 0) {
                feed.lose(state, half, missing);
            }
            drain(state, half);
        }
    }

    /// What waited and is in order now.
    private void drain(TcpState state, Half half) {
        var held = half.held;
        while (held != null
                && feed.goesOn()
                && !held.isEmpty()
                && held.firstSequence() - half.next <= 0) {
            int known = half.next - held.firstSequence();
            int before = held.cost();
            var content = held.removeFirst();
            heldCost -= before - held.cost();
            if (known < content.length) {
                half.next += content.length - known;
                feed.take(state, half, content, known, content.length - known);
            }
        }
        if (held != null && held.isEmpty()) {
            forgetHeld(half);
        }
    }

    /// Goes without a copy over what the decoder does not want.
    private void deliver(TcpState state, Half half, Packet packet, int from, int length) {
        half.next += length;
        long unwanted = Math.min(half.skip, length);
        half.skip -= unwanted;
        long at = packet.payload() + from + unwanted;
        int left = (int) (length - unwanted);
        while (left > 0 && feed.goesOn()) {
            int size = Math.min(left, CHUNK);
            MemorySegment.copy(packet.memory(), ValueLayout.JAVA_BYTE, at, chunk, 0, size);
            feed.take(state, half, chunk, 0, size);
            at += size;
            left -= size;
        }
    }

    /// Reads what still waits, since nothing more will come, and lets go of the flow's bytes.
    Outcome finish(TcpState state) {
        feed.begin();
        finish(state, state.toServer);
        finish(state, state.toClient);
        release(state);
        return feed.outcome();
    }

    private void finish(TcpState state, Half half) {
        var held = half.held;
        while (held != null && !held.isEmpty() && feed.goesOn()) {
            skipToHeld(state, half, held);
        }
    }

    void release(TcpState state) {
        forgetHeld(state.toServer);
        forgetHeld(state.toClient);
        feed.release(state);
        state.clear();
        if (spare.size() < MOST_SPARE) {
            spare.push(state);
        }
    }

    private void forgetHeld(Half half) {
        var held = half.held;
        heldCost -= held == null ? 0 : held.cost();
        half.held = null;
    }

    long retransmitted() {
        return retransmitted;
    }

    /// Segments too far ahead to be of their connection.
    long strays() {
        return strays;
    }

    long overlaps() {
        return overlaps;
    }
}
