package org.wardkeep.operations.report;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.network.Conversation;
import org.wardkeep.operations.observe.Observed;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.Problem;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

/// Writes what was observed as `docs/schema/observation.schema.json` says.
public final class ObservedJson {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private ObservedJson() {}

    public static void write(Observed observed, OutputStream out) throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open().openArray("devices");
            observed.devices().forEach(device -> DevicesJson.device(json, device));
            json.endArray().openArray("conversations");
            observed.conversations().forEach(one -> conversation(json, one));
            json.endArray().openArray("findings");
            observed.findings().forEach(finding -> DevicesJson.finding(json, finding));
            json.endArray();
            statistics(json, observed);
            json.openArray("problems");
            observed.problems().forEach(problem -> problem(json, problem));
            json.endArray();
            observed.compared().ifPresent(compared -> StandingsJson.write(json, compared));
            json.end();
        }
    }

    private static void conversation(JsonWriter json, Conversation one) {
        json.open()
                .put("client", shown(one.client()))
                .put("server", shown(one.server()))
                .put("serverPort", one.serverPort())
                .put("protocol", one.protocol())
                .put("sessions", one.sessions())
                .put("packets", one.packets())
                .put("bytesToServer", one.bytesToServer())
                .put("bytesToClient", one.bytesToClient())
                .put("encryptedSessions", one.encryptedSessions())
                .put("first", time(one.firstNanos()))
                .put("last", time(one.lastNanos()))
                .put("outside", one.isOutside())
                .end();
    }

    private static String shown(IpAddress address) {
        return address.toString();
    }

    static String time(long nanos) {
        return Instant.ofEpochSecond(
                        Math.floorDiv(nanos, NANOS_PER_SECOND),
                        Math.floorMod(nanos, NANOS_PER_SECOND))
                .toString();
    }

    private static void statistics(JsonWriter json, Observed observed) {
        var traffic = observed.traffic();
        json.open("statistics")
                .put("packets", traffic.packets())
                .put("bytes", traffic.bytes())
                .put("dropped", observed.dropped())
                .put("undecoded", traffic.undecoded())
                .put("fragments", traffic.fragments())
                .put("abandonedDatagrams", traffic.abandoned())
                .put("flows", traffic.flows())
                .put("evictedFlows", traffic.evicted())
                .put("retransmittedSegments", traffic.retransmitted())
                .put("overlappingSegments", traffic.overlaps())
                .put("straySegments", traffic.strays())
                .put("lostBytes", traffic.lostBytes())
                .put("unreadFlows", traffic.unread())
                .put("decoderFaults", traffic.faults())
                .put("leftOut", observed.leftOut())
                .end();
    }

    private static void problem(JsonWriter json, Problem problem) {
        json.open()
                .put("source", problem.source())
                .put("code", problem.code().name().toLowerCase(Locale.ROOT))
                .put("message", problem.message())
                .end();
    }
}
