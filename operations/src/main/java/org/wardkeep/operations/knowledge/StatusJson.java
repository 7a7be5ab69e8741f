package org.wardkeep.operations.knowledge;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Verified;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// Writes the state of the knowledge as JSON: `docs/schema/knowledge-status.schema.json`.
public final class StatusJson {
    private static final int VERSION = 1;

    private StatusJson() {}

    public static void write(StatusResult.Known known, OutputStream out) throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open().put("format", "wardkeep-knowledge-status").put("version", VERSION);
            json.put("place", known.place()).put("made", known.state().made().toString());
            known.verified().ifPresent(verified -> verified(json, verified));
            json.openArray("sources");
            for (var one : known.state().sources()) {
                json.open().put("name", one.name()).put("revision", one.revision());
                json.put("taken", one.taken().toString()).put("records", one.records());
                json.put("refused", one.refused()).put("problems", one.problems()).end();
            }
            json.endArray().end();
        }
    }

    private static void verified(JsonWriter json, Verified verified) {
        var damages =
                switch (verified) {
                    case Verified.Whole _ -> List.<String>of();
                    case Verified.Absent(var place) -> List.of("nothing is at " + place);
                    case Verified.Damaged(var several) -> several;
                };
        json.put("damages", damages);
    }
}
