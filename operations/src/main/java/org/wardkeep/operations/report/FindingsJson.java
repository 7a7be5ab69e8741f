package org.wardkeep.operations.report;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.inventory.Unit;
import org.wardkeep.operations.assess.Answer;
import org.wardkeep.operations.assess.Assessment;
import org.wardkeep.operations.assess.Finding;
import org.wardkeep.operations.assess.UnitResult;
import org.wardkeep.remediation.NextAction;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Every finding with its evidence, for programs: `docs/schema/findings.schema.json` says what each
/// field means. Units stand together under the answer they share, and what makers wrote stands
/// once: thousands of units share a handful of remedies.
final class FindingsJson {
    private final JsonWriter json;

    /// The texts with their positions in the document.
    private final Map<String, Integer> writings = new LinkedHashMap<>();

    private FindingsJson(JsonWriter json) {
        this.json = json;
    }

    static void write(Assessment assessment, OutputStream out) throws IOException {
        try (var json = new JsonWriter(out)) {
            json.open()
                    .put("format", "wardkeep-findings")
                    .put("version", 2)
                    .put("hospital", assessment.hospital())
                    .put("assessedAt", assessment.at().toString());
            new FindingsJson(json).write(groups(assessment.results()));
            SoftwareJson.write(assessment.software(), json);
            json.end();
        }
    }

    private void write(List<Group> groups) {
        for (var group : groups) {
            for (var text : group.answer().plan().evidence()) {
                writings.putIfAbsent(text, writings.size());
            }
        }
        json.put("writings", writings.keySet()).openArray("groups");
        groups.forEach(this::write);
        json.endArray();
    }

    private record Group(Answer answer, List<Unit> units) {}

    /// Answers are compared as objects: an assessment gives like units the same one.
    private static List<Group> groups(List<UnitResult> results) {
        var groups = new ArrayList<Group>();
        var groupOf = new IdentityHashMap<Answer, Group>();
        for (var result : results) {
            var group = groupOf.get(result.answer());
            if (group == null) {
                group = new Group(result.answer(), new ArrayList<>());
                groupOf.put(result.answer(), group);
                groups.add(group);
            }
            group.units().add(result.unit());
        }
        return groups;
    }

    private void write(Group group) {
        var answer = group.answer();
        json.open()
                .put("priority", answer.rank().priority().name())
                .put("when", answer.rank().priority().words())
                .put("certainty", answer.certainty().name());
        write(answer);
        json.openArray("findings");
        answer.findings().forEach(finding -> write(json, finding));
        json.endArray().openArray("units");
        group.units().forEach(unit -> write(json, unit));
        json.endArray().end();
    }

    private void write(Answer answer) {
        json.openArray("reasons");
        for (var reason : answer.rank().reasons()) {
            json.open()
                    .put("rule", reason.ruleId())
                    .put("sentence", reason.sentence())
                    .put("evidence", reason.evidence())
                    .end();
        }
        json.endArray().openArray("actions");
        write(json, answer.plan().first());
        answer.plan().further().forEach(action -> write(json, action));
        json.endArray()
                .put("actionsBecause", answer.plan().why())
                .putNumbers(
                        "actionsEvidence",
                        answer.plan().evidence().stream()
                                .map(text -> Objects.requireNonNull(writings.get(text)))
                                .toList())
                .put("clinicalRole", answer.role().sentence())
                .put("mayBePatched", answer.permission().sentence())
                .put("support", answer.support().name());
    }

    static void write(JsonWriter json, NextAction action) {
        json.open()
                .put("kind", kind(action))
                .put("instruction", action.instruction())
                .put("who", action.doer().words())
                .end();
    }

    private static String kind(NextAction action) {
        return switch (action) {
            case NextAction.Patch _ -> "PATCH";
            case NextAction.ApplyMitigation _ -> "APPLY_MITIGATION";
            case NextAction.IsolateOnAdvice _ -> "ISOLATE_ON_ADVICE";
            case NextAction.AskMaker _ -> "ASK_MAKER";
            case NextAction.Replace _ -> "REPLACE";
            case NextAction.FindOutVersion _ -> "FIND_OUT_VERSION";
            case NextAction.UpdateSoftware _ -> "UPDATE_SOFTWARE";
            case NextAction.LookAtUnit _ -> "LOOK_AT_UNIT";
            case NextAction.ReadOn _ -> "READ_ON";
            case NextAction.NothingToDo _ -> "NOTHING_TO_DO";
        };
    }

    private static void write(JsonWriter json, Finding finding) {
        json.open()
                .put("basis", finding.basis().name())
                .put("statement", finding.statement())
                .put("title", finding.title())
                .put("certainty", finding.certainty().name())
                .put("reason", finding.reason())
                .put("component", finding.component())
                .put("vulnerabilities", finding.vulnerabilities())
                .openArray("cleared");
        for (var cleared : finding.cleared()) {
            json.open()
                    .put("vulnerability", cleared.vulnerability())
                    .put("reason", cleared.reason())
                    .end();
        }
        json.endArray()
                .put("countedElsewhere", finding.countedElsewhere())
                .put("evidence", finding.evidence())
                .end();
    }

    private static void write(JsonWriter json, Unit unit) {
        var description = unit.description();
        json.open()
                .put("id", unit.id())
                .put("assetTag", unit.assetTag())
                .put("serial", unit.serial())
                .put("maker", description.maker())
                .put("model", description.model())
                .put("modelNumber", description.modelNumber())
                .put("version", description.version())
                .put("operatingSystem", description.operatingSystem())
                .put("kind", description.kind())
                .put("status", unit.status().name())
                .put("department", unit.department())
                .put("location", unit.location())
                .put("ipAddress", unit.ipAddress())
                .put("macAddress", unit.macAddress())
                .put("udi", unit.udi())
                .put("owner", unit.owner())
                .put("row", unit.where().toString())
                .end();
    }
}
