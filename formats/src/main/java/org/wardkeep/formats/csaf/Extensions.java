package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/// Extensions of CSAF 2.1 (section 2.3). None is understood here; one that its author calls
/// critical changes what the document means, so that people must know of it.
final class Extensions {
    /// Section 3.1.3; all are mandatory.
    private static final Set<String> PROPERTIES =
            Set.of("$schema", "category", "content", "critical");

    private final Set<String> found = new LinkedHashSet<>();
    private String schema = "";
    private boolean critical;

    private Extensions() {}

    static void read(JsonScanner json) {
        json.array(() -> new Extensions().readOne(json));
    }

    private void readOne(JsonScanner json) {
        var start = json.problem(Code.INVALID, json.pointer());
        json.object(field -> {
            if (found.size() <= PROPERTIES.size()) {
                found.add(field);
            }
            switch (field) {
                case "$schema" -> {
                    var text = json.text();
                    schema = text == null ? "" : text;
                }
                case "critical" -> critical = Boolean.TRUE.equals(json.bool());
                default -> json.skip();
            }
        });
        if (!found.equals(PROPERTIES)) {
            report(
                    json,
                    start,
                    "CSAF 6.1.60.1: the extension %s must have the properties %s and no other, has %s"
                            .formatted(
                                    start.message(),
                                    new TreeSet<>(PROPERTIES),
                                    Problem.quote(String.join(", ", found))));
        }
        if (critical) {
            report(
                    json,
                    start,
                    "the extension %s by %s is critical and cannot be read here. Read the publisher's own text of the advisory"
                            .formatted(start.message(), Problem.quote(schema)));
        }
    }

    private static void report(JsonScanner json, Problem start, String message) {
        json.report(
                new Problem(Code.INVALID, start.source(), start.line(), start.column(), message));
    }
}
