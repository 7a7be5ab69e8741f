package org.wardkeep.formats.stream;

import org.wardkeep.formats.Decoders;
import org.wardkeep.formats.capture.CaptureBytes;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.capture.Captures;
import org.wardkeep.formats.fuzz.SeedRecorder;
import org.wardkeep.formats.packet.PacketBytes;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.Wire;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What captures give when all decoders read them: for tests of flows and of decoders.
public final class Traffic implements FlowListener {
    private final Map<String, Integer> facts = new LinkedHashMap<>();
    private final List<Flow> flows = new ArrayList<>();
    private TrafficCounters counters;

    private Traffic(CaptureInput input) {
        try (var source = Captures.open(input);
                var tracker =
                        new FlowTracker(
                                SeedRecorder.streams(Decoders.streams()),
                                SeedRecorder.datagrams(Decoders.datagrams()),
                                this)) {
            var packet = new CapturedPacket();
            while (source.next(packet)) {
                tracker.packet(packet);
            }
            tracker.finish();
            counters = tracker.counters();
        }
    }

    public static Traffic of(Path capture) {
        return new Traffic(new CaptureInput.OfFile(capture.toString(), capture));
    }

    public static Traffic of(List<PacketBytes> packets) {
        var capture = CaptureBytes.pcap(CaptureBytes.ETHERNET);
        int second = 0;
        for (var packet : packets) {
            capture.packet(second++, 0, packet.ethernet(0x800).bytes());
        }
        return new Traffic(
                new CaptureInput.OfStream("made", new ByteArrayInputStream(capture.toBytes())));
    }

    @Override
    public void observed(Wire at, Observation what) {
        facts.merge(
                show(at.source()) + " > " + show(at.destination()) + " " + what, 1, Integer::sum);
    }

    private static String show(Party party) {
        return party.mac() + " " + party.address() + ":" + party.port();
    }

    @Override
    public void ended(Flow flow) {
        flows.add(flow);
    }

    /// One line for each fact, with how often it was observed.
    public List<String> facts() {
        return facts.entrySet().stream().map(f -> f.getValue() + " × " + f.getKey()).toList();
    }

    public List<Flow> flows() {
        return flows;
    }

    public TrafficCounters counters() {
        return counters;
    }
}
