package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

/// Extensions of CSAF 2.1 (section 2.3). None is understood here; one that its author calls
/// critical changes what the document means, so that people must know of it.
final class Extensions {
    private String schema = "";
    private boolean critical;

    private Extensions() {}

    static void read(JsonScanner json) {
        json.array(() -> new Extensions().readOne(json));
    }

    private void readOne(JsonScanner json) {
        json.object(field -> {
            switch (field) {
                case "$schema" -> {
                    var text = json.text();
                    schema = text == null ? "" : text;
                }
                case "critical" -> critical = Boolean.TRUE.equals(json.bool());
                default -> json.skip();
            }
        });
        if (critical) {
            json.report(
                    Code.INVALID,
                    "%s is a critical extension, %s, that cannot be read here. Read the publisher's own text of the advisory"
                            .formatted(json.pointer(), Problem.quote(schema)));
        }
    }
}
