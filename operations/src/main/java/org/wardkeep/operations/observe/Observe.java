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
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.Makers;
import org.wardkeep.network.Conversations;
import org.wardkeep.network.DeviceTable;
import org.wardkeep.network.Devices;
import org.wardkeep.network.Fingerprints;
import org.wardkeep.network.WireRules;
import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;

import java.util.Optional;

/// Reads captures from beginning to end and tells what they show.
public final class Observe implements Operation<ObserveRequest, Observed> {
    private static final int PROGRESS_STEP = 100_000;

    private final Fingerprints known = Fingerprints.shipped();
    private final Makers makers = MakerTable.shipped();

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
        // Before the packets: a list that cannot be read is said now and not after an hour.
        var lists =
                request.inventories().isEmpty()
                        ? Optional.<DeviceLists>empty()
                        : Optional.of(
                                DeviceLists.read(
                                        request.inventories(), makers, request.progress()));
        var folds = new Folds(known);
        try (var source = open(request);
                var tracker = new FlowTracker(Decoders.streams(), Decoders.datagrams(), folds)) {
            var packet = new CapturedPacket();
            var heap = new HeapBound();
            long count = 0;
            while (source.next(packet)) {
                tracker.packet(packet);
                if (++count % PROGRESS_STEP == 0) {
                    request.progress().at("Observing packets", count, 0);
                    heap.keep();
                }
            }
            long dropped = source instanceof LiveCapture live ? live.dropped() : 0;
            tracker.finish();
            var devices = new Devices(known, makers).of(folds.devices.evidence());
            var conversations = folds.conversations.all();
            return new Observed(
                    devices,
                    conversations,
                    new WireRules().look(devices, conversations),
                    tracker.counters(),
                    folds.devices.leftOut() + folds.conversations.leftOut(),
                    dropped,
                    source.problems(),
                    lists.map(one -> one.with(devices, makers)));
        }
    }

    private static PacketSource open(ObserveRequest request) {
        return request.live()
                .<PacketSource>map(live -> new LiveCapture(live.interfaceName(), live.isStopped()))
                .orElseGet(() -> Captures.open(request.captures()));
    }

    private static final class Folds implements FlowListener {
        private final DeviceTable devices;
        private final Conversations conversations = new Conversations();

        Folds(Fingerprints known) {
            devices = new DeviceTable(known);
        }

        @Override
        public void observed(Wire at, Observation what) {
            devices.add(at, what);
        }

        @Override
        public void ended(Flow flow) {
            conversations.add(flow);
            devices.add(flow);
        }
    }
}
