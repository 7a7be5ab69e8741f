package org.wardkeep.operations.report;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.inventory.Unit;
import org.wardkeep.network.Device;
import org.wardkeep.network.Standing;
import org.wardkeep.network.Standing.Matched;
import org.wardkeep.network.Standing.Missing;
import org.wardkeep.network.Standing.New;
import org.wardkeep.operations.observe.Compared;

import java.util.List;

/// Writes how the wire stands to the list as `docs/schema/observation.schema.json` says.
final class StandingsJson {
    private StandingsJson() {}

    static void write(JsonWriter json, Compared compared) {
        json.open("inventory").put("units", compared.units()).openArray("standings");
        compared.standings().forEach(standing -> standing(json, standing));
        json.endArray().end();
    }

    private static void standing(JsonWriter json, Standing standing) {
        json.open();
        switch (standing) {
            case Matched match -> {
                json.put("standing", match.isCertain() ? "certain" : "likely");
                device(json, match.device());
                unit(json, match.unit());
                json.put("reasons", match.reasons());
                json.put("contradictions", match.contradictions());
            }
            case New fresh -> {
                json.put("standing", "new");
                device(json, fresh.device());
                json.put("reasons", List.of(fresh.reason()));
                json.put("contradictions", List.of());
            }
            case Missing missing -> {
                json.put("standing", "missing");
                unit(json, missing.unit());
                json.put("reasons", List.of(missing.reason()));
                json.put("contradictions", List.of());
            }
        }
        json.end();
    }

    private static void device(JsonWriter json, Device device) {
        json.open("device")
                .put("address", device.addresses().isEmpty() ? "" : device.reachedAt())
                .put("macs", device.cards().stream().map(card -> card.mac().toString()).toList())
                .put("manufacturer", device.manufacturer())
                .put("model", device.model())
                .put("serial", device.serial())
                .put("switchPort", device.switchPort())
                .end();
    }

    private static void unit(JsonWriter json, Unit unit) {
        json.open("unit")
                .put("id", unit.id())
                .put("manufacturer", unit.description().maker())
                .put("model", unit.description().model())
                .put("serial", unit.serial())
                .put("location", unit.location())
                .put("where", unit.where().toString())
                .end();
    }
}
