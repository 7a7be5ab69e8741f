package org.wardkeep.operations.folder;

import org.wardkeep.formats.Document;

/// What a document holds, in a few words for a list of files.
final class Contents {
    private Contents() {}

    static String of(Document document) {
        return switch (document) {
            case Document.OfInventory(var list) -> count(list.rows().size(), "unit");
            case Document.OfSbom(var sbom) -> count(sbom.components().size(), "component");
            case Document.OfCsaf(var csaf) ->
                    "%s, %s"
                            .formatted(
                                    count(csaf.products().size(), "product"),
                                    csaf.vulnerabilities().isEmpty()
                                            ? "no vulnerability: it calls no unit affected"
                                            : count(
                                                    csaf.vulnerabilities().size(),
                                                    "vulnerability"));
            case Document.OfVex(var vex) -> count(vex.statements().size(), "statement");
            case Document.OfKev(var catalog) ->
                    count(catalog.entries().size(), "exploited vulnerability");
            case Document.OfEpss(var table) -> count(table.size(), "forecast");
            case Document.OfMds2(var form) -> count(form.answers().size(), "answer");
            case Document.OfDeviceIdentifiers(var table) ->
                    count(table.entries().size(), "device identifier");
            case Document.OfSupport(var statements) ->
                    count(statements.statements().size(), "support date");
        };
    }

    private static String count(int number, String what) {
        if (number == 1) {
            return "1 " + what;
        }
        return "%,d %s"
                .formatted(
                        number,
                        what.endsWith("y")
                                ? what.substring(0, what.length() - 1) + "ies"
                                : what + "s");
    }
}
