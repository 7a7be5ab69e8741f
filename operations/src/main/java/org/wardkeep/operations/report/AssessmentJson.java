package org.wardkeep.operations.report;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.vulnerability.Certainty;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;

/// What [FirstScreen] shows, for programs: `docs/schema/assessment.schema.json` says what each
/// field means.
public final class AssessmentJson {
    private AssessmentJson() {}

    /// @param written the files that hold the rest; may be empty
    /// @param out stays open
    public static void write(Assessment assessment, Outputs.Written written, OutputStream out)
            throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open()
                    .put("format", "wardkeep-assessment")
                    .put("version", 1)
                    .put("hospital", assessment.hospital())
                    .put("assessedAt", assessment.at().toString());
            write(json, Counts.of(assessment));
            json.openArray("toDos");
            ToDos.of(assessment.results()).forEach(toDo -> write(json, toDo));
            json.endArray();
            writeRefusals(json, assessment);
            writeDiscrepancies(json, assessment);
            json.put("files", written.files().stream().map(Object::toString).toList()).end();
        }
    }

    private static void write(JsonWriter json, Counts counts) {
        json.open("counts")
                .put("units", counts.units())
                .put("inService", counts.inService())
                .put("certain", counts.certain())
                .put("likely", counts.likely())
                .put("undecided", counts.undecided())
                .put("cleared", counts.cleared())
                .put("advisories", counts.advisories())
                .end();
        var software = counts.software();
        json.open("software")
                .put("lookedUp", software.isLookedUp())
                .put("lists", software.lists())
                .put("parts", software.parts())
                .put("operatingSystems", software.systems())
                .put("affected", software.affected())
                .put("unknown", software.unknown())
                .end();
    }

    private static void write(JsonWriter json, ToDo toDo) {
        json.open()
                .put("number", toDo.number())
                .put("priority", toDo.priority().name())
                .put("when", toDo.priority().words())
                .put("maker", toDo.maker())
                .put("models", toDo.models())
                .put("unitCount", toDo.units().size())
                .put("certain", toDo.units(Certainty.CERTAIN))
                .put("likely", toDo.units(Certainty.LIKELY))
                .put("undecided", toDo.units(Certainty.UNDECIDED))
                .put("what", toDo.action().instruction())
                .put("who", toDo.action().doer().words())
                .put("why", toDo.why())
                .put("then", toDo.then());
        writeCounted(json, "places", toDo.places());
        json.put("statements", toDo.statements())
                .put("vulnerabilities", toDo.vulnerabilities())
                .put("units", toDo.units().stream().map(result -> result.unit().id()).toList())
                .end();
    }

    private static void writeRefusals(JsonWriter json, Assessment assessment) {
        json.openArray("refusals");
        for (var refusal : assessment.refusals()) {
            json.open()
                    .put("file", refusal.source())
                    .put("line", refusal.line())
                    .put("column", refusal.column())
                    .put("code", refusal.code().name())
                    .put("message", refusal.message())
                    .end();
        }
        json.endArray();
    }

    private static void writeDiscrepancies(JsonWriter json, Assessment assessment) {
        var counts = new TreeMap<String, Integer>();
        for (var discrepancy : assessment.inventory().discrepancies()) {
            counts.merge(discrepancy.kind().name(), 1, Integer::sum);
        }
        writeCounted(json, "inventoryContradictions", counts);
    }

    private static void writeCounted(JsonWriter json, String name, Map<String, Integer> counts) {
        json.open(name);
        counts.forEach(json::put);
        json.end();
    }
}
