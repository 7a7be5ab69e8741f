package org.wardkeep.formats.spdx;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;

/// SPDX 2.2 and 2.3 in the tag-value syntax. A package lasts from its `PackageName` to the start of
/// the next package, file, snippet or annotation.
final class Spdx2TagValue {
    /// What the tags that follow belong to.
    private enum Section {
        DOCUMENT,
        PACKAGE,
        OTHER
    }

    private final Spdx2Document document;
    private Section section = Section.DOCUMENT;
    private @Nullable SpdxPackage current;

    private Spdx2TagValue(Spdx2Document document) {
        this.document = document;
    }

    static ReadOutcome<Sbom> read(Source source, Limits limits, Strictness strictness) {
        var document = new Spdx2Document(source, limits, strictness);
        var reader = new Spdx2TagValue(document);
        var walk = TagValueLines.walk(source, limits, reader::tag);
        reader.endPackage();
        return document.finish(walk.broken(), new ArrayList<>(walk.problems()));
    }

    private void tag(String tag, String value, long line) {
        switch (tag) {
            case "SPDXVersion" -> document.spdxVersion = value;
            case "DocumentNamespace" -> document.namespace = value;
            case "Creator" -> document.creator(value);
            case "Created" -> {
                document.created = value;
                document.createdLine = line;
            }
            case "SPDXID" -> id(value);
            case "Relationship" -> relationship(value, line);
            case "PackageName" -> startPackage(value, line);
            case "FileName", "SnippetSPDXID", "LicenseID" -> {
                endPackage();
                section = Section.OTHER;
                if (tag.equals("SnippetSPDXID")) {
                    document.graph.addOther(value);
                }
            }
            default -> {
                if (section == Section.PACKAGE && current != null) {
                    packageTag(current, tag, value);
                }
            }
        }
    }

    private void id(String value) {
        switch (section) {
            case DOCUMENT -> document.id = value;
            case PACKAGE -> {
                if (current != null) {
                    current.id = value;
                }
            }
            case OTHER -> document.graph.addOther(value);
        }
    }

    private void startPackage(String name, long line) {
        endPackage();
        section = Section.PACKAGE;
        current =
                new SpdxPackage(
                        line,
                        document.identifiers,
                        (code, message) -> document.graph.problem(code, line, message));
        current.name = name;
    }

    private void endPackage() {
        if (current != null) {
            document.graph.add(current.finish(), "SPDXID");
            current = null;
        }
    }

    private void packageTag(SpdxPackage read, String tag, String value) {
        switch (tag) {
            case "PackageVersion" -> read.version = value;
            case "PackageSupplier" -> read.supplier = SpdxWords.agentName(value);
            case "PackageOriginator" -> read.originator = SpdxWords.agentName(value);
            case "PrimaryPackagePurpose" -> read.kind = SpdxWords.kind(value);
            case "PackageLicenseConcluded" -> read.concludedLicence = value;
            case "PackageLicenseDeclared" -> read.declaredLicence = value;
            case "ValidUntilDate" -> read.supportProperty(tag, value);
            case "PackageComment", "AnnotationComment" -> read.comment(value);
            case "PackageChecksum" -> {
                int colon = value.indexOf(':');
                if (colon > 0) {
                    read.hash(value.substring(0, colon), value.substring(colon + 1));
                }
            }
            case "ExternalRef" -> {
                var parts = value.split("\\s+", 3);
                if (parts.length == 3) {
                    read.identifier(parts[1], parts[2].strip());
                }
            }
            default -> {
                // Download places, files, copyright.
            }
        }
    }

    private void relationship(String value, long line) {
        var parts = value.split("\\s+", -1);
        if (parts.length == 3) {
            document.graph.relate(parts[0], parts[1], parts[2], line);
        } else {
            document.graph.problem(
                    Code.INVALID,
                    line,
                    "a relationship must look like SPDXRef-A DEPENDS_ON SPDXRef-B. Correct it.");
        }
    }
}
