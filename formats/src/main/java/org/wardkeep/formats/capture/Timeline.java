package org.wardkeep.formats.capture;

import org.wardkeep.vocabulary.Problem;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Several captures as one: always the earliest packet of those at hand. A file is opened when the
/// time of its first packet has come, so that a thousand rotated files are not open at once.
final class Timeline implements PacketSource {
    private final Deque<Waiting> waiting;
    private final List<Active> active = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private long passed;
    private Optional<Active> shown = Optional.empty();

    /// @param first time of the first packet, nanoseconds
    private record Waiting(CaptureInput input, long first) {}

    private record Active(PacketSource source, CapturedPacket packet) {}

    Timeline(List<CaptureInput> inputs) {
        var found = new ArrayList<Waiting>();
        for (var input : inputs) {
            var source = Captures.open(input);
            var packet = new CapturedPacket();
            boolean hasPackets = source.next(packet);
            if (hasPackets && input instanceof CaptureInput.OfFile) {
                found.add(new Waiting(input, packet.timeNanos()));
                source.close();
            } else if (hasPackets) {
                active.add(new Active(source, packet));
            } else {
                finish(source);
            }
        }
        found.sort(Comparator.comparingLong(Waiting::first));
        waiting = new ArrayDeque<>(found);
    }

    private void finish(PacketSource source) {
        problems.addAll(source.problems());
        passed += source.position();
        source.close();
    }

    @Override
    public boolean next(CapturedPacket packet) {
        shown.ifPresent(this::advance);
        shown = Optional.empty();
        openDue();
        Active earliest = null;
        for (var one : active) {
            if (earliest == null || one.packet.timeNanos() < earliest.packet.timeNanos()) {
                earliest = one;
            }
        }
        if (earliest == null) {
            return false;
        }
        packet.copyFrom(earliest.packet);
        shown = Optional.of(earliest);
        return true;
    }

    private void advance(Active one) {
        if (!one.source.next(one.packet)) {
            active.remove(one);
            finish(one.source);
        }
    }

    private void openDue() {
        while (!waiting.isEmpty() && isDue(waiting.peek())) {
            var source = Captures.open(waiting.pop().input);
            var one = new Active(source, new CapturedPacket());
            active.add(one);
            advance(one);
        }
    }

    private boolean isDue(Waiting next) {
        return active.stream().allMatch(one -> next.first <= one.packet.timeNanos());
    }

    @Override
    public List<Problem> problems() {
        var all = new ArrayList<>(problems);
        active.forEach(one -> all.addAll(one.source.problems()));
        return all;
    }

    @Override
    public long position() {
        return passed + active.stream().mapToLong(one -> one.source.position()).sum();
    }

    @Override
    public void close() {
        active.forEach(one -> one.source.close());
    }
}
