package org.wardkeep.operations.report;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.network.Device;
import org.wardkeep.network.DeviceRole;
import org.wardkeep.network.Fact;
import org.wardkeep.network.FactKind;
import org.wardkeep.network.Times;
import org.wardkeep.network.WireFinding;

import java.util.Locale;

/// Writes devices and findings of the wire as `docs/schema/observation.schema.json` says.
final class DevicesJson {
    private DevicesJson() {}

    static void device(JsonWriter json, Device device) {
        json.open()
                .put("macs", device.cards().stream().map(card -> card.mac().toString()).toList())
                .put(
                        "addresses",
                        device.addresses().stream().map(one -> one.address().toString()).toList())
                .put("names", device.names())
                .put("manufacturer", device.manufacturer())
                .put("model", device.model())
                .put("serial", device.serial())
                .openArray("software");
        for (var software : device.software()) {
            json.open().put("name", software.name()).put("version", software.version()).end();
        }
        json.endArray()
                .put("role", device.role() == DeviceRole.UNKNOWN ? "" : word(device.role()))
                .put("protocols", device.protocols())
                .put("aeTitles", device.aeTitles())
                .put("switchPort", device.switchPort())
                .put("reportedBy", device.reportedBy())
                .put("confidence", word(device.confidence()))
                .put("conflicts", device.conflicts())
                .put("notes", device.notes())
                .openArray("addressHistory");
        for (var one : device.addresses()) {
            json.open()
                    .put("address", one.address().toString())
                    .put("first", time(one.firstNanos()))
                    .put("last", time(one.lastNanos()))
                    .end();
        }
        json.endArray().openArray("evidence");
        device.facts().stream().filter(DevicesJson::isTelling).forEach(fact -> fact(json, fact));
        json.endArray().end();
    }

    /// That something was sent by a protocol nobody recognised is in the conversations.
    private static boolean isTelling(Fact fact) {
        return fact.clue().kind() != FactKind.PROTOCOL || !fact.clue().value().isEmpty();
    }

    private static void fact(JsonWriter json, Fact fact) {
        var clue = fact.clue();
        json.open()
                .put("fact", word(clue.kind()))
                .put("name", clue.name())
                .put("value", clue.value())
                .put("confidence", word(clue.confidence()))
                .put("protocol", clue.protocol())
                .put("why", clue.why())
                .put("times", fact.count())
                .put("firstPacket", fact.firstPacket())
                .put("lastPacket", fact.lastPacket())
                .put("first", time(fact.firstNanos()))
                .put("last", time(fact.lastNanos()))
                .end();
    }

    static void finding(JsonWriter json, WireFinding finding) {
        json.open()
                .put("rule", finding.rule())
                .put("sentence", finding.sentence())
                .put("addresses", finding.addresses())
                .put("fix", finding.fix())
                .put("check", finding.check())
                .put("source", finding.source())
                .put("evidence", finding.evidence())
                .end();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String time(long nanos) {
        return Times.instant(nanos).toString();
    }
}
