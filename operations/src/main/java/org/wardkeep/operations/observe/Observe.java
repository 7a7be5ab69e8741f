package org.wardkeep.operations.observe;

import org.wardkeep.formats.Decoders;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.capture.Captures;
import org.wardkeep.formats.capture.PacketSource;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.stream.Flow;
import org.wardkeep.formats.stream.FlowListener;
import org.wardkeep.formats.stream.FlowTracker;
import org.wardkeep.network.Conversations;
import org.wardkeep.network.Sightings;
import org.wardkeep.network.WireDevice;
import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;

/// Reads captures from beginning to end and tells what they show.
public final class Observe implements Operation<ObserveRequest, Observed> {
    private static final int PROGRESS_STEP = 100_000;

    @Override
    public Permission permission() {
        return Permission.OBSERVE;
    }

    @Override
    public String journalEntry(ObserveRequest request) {
        return "observed "
                + request.live().map(ObserveRequest.Live::interfaceName).orElse("")
                + String.join(", ", request.captures().stream().map(CaptureInput::name).toList());
    }

    @Override
    public Observed run(ObserveRequest request) {
        var folds = new Folds();
        try (var source = open(request);
                var tracker = new FlowTracker(Decoders.streams(), Decoders.datagrams(), folds)) {
            var packet = new CapturedPacket();
            long count = 0;
            while (source.next(packet)) {
                tracker.packet(packet);
                if (++count % PROGRESS_STEP == 0) {
                    request.progress().at("Observing packets", count, 0);
                }
            }
            long dropped = source instanceof LiveCapture live ? live.dropped() : 0;
            tracker.finish();
            return new Observed(
                    folds.sightings.all().stream().map(WireDevice::of).toList(),
                    folds.conversations.all(),
                    tracker.counters(),
                    folds.sightings.leftOut() + folds.conversations.leftOut(),
                    dropped,
                    source.problems());
        }
    }

    private static PacketSource open(ObserveRequest request) {
        return request.live()
                .<PacketSource>map(live -> new LiveCapture(live.interfaceName(), live.isStopped()))
                .orElseGet(() -> Captures.open(request.captures()));
    }

    private static final class Folds implements FlowListener {
        private final Sightings sightings = new Sightings();
        private final Conversations conversations = new Conversations();

        @Override
        public void observed(Wire at, Observation what) {
            sightings.add(at, what);
        }

        @Override
        public void ended(Flow flow) {
            conversations.add(flow);
        }
    }
}
