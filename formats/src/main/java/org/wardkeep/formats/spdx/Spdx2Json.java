package org.wardkeep.formats.spdx;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.HashMap;
import java.util.Map;

/// SPDX 2.2 and 2.3 in JSON.
final class Spdx2Json {
    private final JsonScanner json;
    private final Spdx2Document document;

    private Spdx2Json(JsonScanner json, Spdx2Document document) {
        this.json = json;
        this.document = document;
    }

    static ReadOutcome<Sbom> read(Source source, Limits limits, Strictness strictness) {
        var document = new Spdx2Document(source, limits, strictness);
        var scan =
                JsonScanner.scan(source, limits, json -> new Spdx2Json(json, document).document());
        return document.finish(scan.broken(), scan.problems());
    }

    private void document() {
        json.distinctFields(field -> {
            switch (field) {
                case "spdxVersion" -> document.spdxVersion = text();
                case "SPDXID" -> document.id = text();
                case "documentNamespace" -> document.namespace = text();
                case "creationInfo" -> json.distinctFields(this::creationInfo);
                case "documentDescribes" ->
                        json.array(() -> document.graph.describes(text(), json.line()));
                case "packages" -> json.array(this::packageHere);
                case "files", "snippets" -> json.array(this::other);
                case "relationships" -> json.array(this::relationship);
                default -> json.skip();
            }
        });
    }

    private void creationInfo(String field) {
        switch (field) {
            case "created" -> {
                document.createdLine = json.line();
                document.created = text();
            }
            case "creators" -> json.array(() -> document.creator(text()));
            default -> json.skip();
        }
    }

    private void packageHere() {
        var read = new SpdxPackage(json.line(), document.identifiers, json::report);
        json.distinctFields(field -> {
            switch (field) {
                case "SPDXID" -> read.id = text();
                case "name" -> read.name = text();
                case "versionInfo" -> read.version = text();
                case "supplier" -> read.supplier = SpdxWords.agentName(text());
                case "originator" -> read.originator = SpdxWords.agentName(text());
                case "primaryPackagePurpose" -> read.kind = SpdxWords.kind(text());
                case "licenseConcluded" -> read.concludedLicence = text();
                case "licenseDeclared" -> read.declaredLicence = text();
                case "validUntilDate" -> read.supportProperty(field, text());
                case "comment" -> read.comment(text());
                case "annotations" -> json.array(() -> annotation(read));
                case "externalRefs" -> json.array(() -> externalRef(read));
                case "checksums" -> json.array(() -> checksum(read));
                default -> json.skip();
            }
        });
        document.graph.add(read.finish(), "SPDXID");
    }

    private void annotation(SpdxPackage read) {
        var texts = texts();
        read.comment(texts.getOrDefault("comment", ""));
    }

    private void externalRef(SpdxPackage read) {
        var texts = texts();
        read.identifier(
                texts.getOrDefault("referenceType", ""),
                texts.getOrDefault("referenceLocator", ""));
    }

    private void checksum(SpdxPackage read) {
        var texts = texts();
        read.hash(texts.getOrDefault("algorithm", ""), texts.getOrDefault("checksumValue", ""));
    }

    private void other() {
        json.distinctFields(field -> {
            if (field.equals("SPDXID")) {
                document.graph.addOther(text());
            }
        });
    }

    private void relationship() {
        long line = json.line();
        var texts = texts();
        document.graph.relate(
                texts.getOrDefault("spdxElementId", ""),
                texts.getOrDefault("relationshipType", ""),
                texts.getOrDefault("relatedSpdxElement", ""),
                line);
    }

    /// The fields of a small object that hold text.
    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        json.distinctFields(field -> {
            if (json.isText()) {
                texts.put(field, text());
            }
        });
        return texts;
    }

    private String text() {
        var text = json.text();
        return text == null ? "" : text;
    }
}
