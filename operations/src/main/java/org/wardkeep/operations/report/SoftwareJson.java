package org.wardkeep.operations.report;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.operations.assess.ComparedWith;
import org.wardkeep.operations.assess.SoftwareSeen;
import org.wardkeep.vulnerability.component.JudgedSoftware.Part;

import java.util.List;

/// The part of `findings.json` on software: every part of every list with what is open, what was
/// ruled out and why, and what nothing could be said of.
final class SoftwareJson {
    private SoftwareJson() {}

    static void write(SoftwareSeen software, JsonWriter json) {
        json.open("software").open("comparedWith");
        switch (software.with()) {
            case ComparedWith.Records with ->
                    json.put("place", with.place())
                            .put("made", with.made().toString())
                            .put("records", with.records())
                            .put("sources", with.sources())
                            .put("notLookedUpBecause", "");
            case ComparedWith.OnlyTheFolder(var reason) ->
                    json.put("place", "")
                            .putNull("made")
                            .put("records", 0)
                            .put("sources", List.of())
                            .put("notLookedUpBecause", reason);
        }
        json.end().openArray("lists");
        for (var list : software.judged()) {
            json.open().put("list", list.sbom().source()).openArray("parts");
            list.components().forEach(part -> write(part, json));
            json.endArray().end();
        }
        json.endArray().end();
    }

    private static void write(Part part, JsonWriter json) {
        json.open()
                .put("name", part.component().name())
                .put("version", part.component().version())
                .put("line", part.component().line())
                .put("unknown", part.isUnknown())
                .openArray("open");
        for (var open : part.open()) {
            json.open()
                    .put("vulnerability", open.vulnerability().id())
                    .put("certainty", open.certainty().name())
                    .put("fixed", open.fixed())
                    .put("reason", open.reason())
                    .end();
        }
        json.endArray().openArray("ruledOut");
        for (var out : part.ruledOut()) {
            json.open()
                    .put("vulnerability", out.id())
                    .put("by", out.by().name())
                    .put("reason", out.reason())
                    .end();
        }
        json.endArray().put("gaps", part.gaps()).end();
    }
}
