package org.wardkeep.formats.spdx;

import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.formats.vex.VexJustification;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.formats.vex.VexStatement;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The VEX assessments of an SPDX 3 document.
///
/// @see <a
///   href="https://spdx.github.io/spdx-spec/v3.0.1/model/Security/Classes/VexVulnAssessmentRelationship/">
///   SPDX 3.0.1, VexVulnAssessmentRelationship</a>
final class Spdx3Vex {
    private final Map<String, Spdx3Element> vulnerabilities = new HashMap<>();
    private final List<Spdx3Element> assessments = new ArrayList<>();

    void vulnerability(Spdx3Element element) {
        vulnerabilities.put(element.id(), element);
    }

    void assessment(Spdx3Element element) {
        assessments.add(element);
    }

    /// Empty when the document assesses nothing.
    Optional<VexDocument> document(
            String source,
            String format,
            String id,
            String author,
            Optional<Instant> created,
            Function<String, Optional<SbomComponent>> component,
            List<Problem> problems) {
        var statements = new ArrayList<VexStatement>();
        for (var assessment : assessments) {
            var status = status(assessment.type());
            if (status.isEmpty()) {
                problems.add(
                        new Problem(
                                Code.INVALID,
                                source,
                                assessment.line(),
                                0,
                                "assessment %s is none of SPDX 3.0 and was left out. Correct it."
                                        .formatted(Problem.quote(assessment.type()))));
                continue;
            }
            statements.add(statement(assessment, status.get(), created, component));
        }
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(new VexDocument(source, format, id, author, created, "", statements));
    }

    private static Optional<VexStatus> status(String type) {
        return switch (type) {
            case "security_VexAffectedVulnAssessmentRelationship" ->
                    Optional.of(VexStatus.AFFECTED);
            case "security_VexNotAffectedVulnAssessmentRelationship" ->
                    Optional.of(VexStatus.NOT_AFFECTED);
            case "security_VexFixedVulnAssessmentRelationship" -> Optional.of(VexStatus.FIXED);
            case "security_VexUnderInvestigationVulnAssessmentRelationship" ->
                    Optional.of(VexStatus.UNDER_INVESTIGATION);
            default -> Optional.empty();
        };
    }

    private VexStatement statement(
            Spdx3Element assessment,
            VexStatus status,
            Optional<Instant> created,
            Function<String, Optional<SbomComponent>> component) {
        var names = names(assessment.text("from"));
        var notes = assessment.text("security_statusNotes");
        var impact = assessment.text("security_impactStatement");
        return new VexStatement(
                names.getFirst(),
                names.subList(1, names.size()),
                status,
                assessment.text("relationshipType"),
                VexJustification.parse(assessment.text("security_justificationType")),
                impact.isEmpty() ? notes : impact,
                assessment.text("security_actionStatement"),
                assessment.list("to").stream().map(id -> product(id, component.apply(id))).toList(),
                Timestamp.parse(assessment.text("security_publishedTime")).or(() -> created),
                assessment.line());
    }

    /// The CVE identifier first, where there is one.
    private List<String> names(String id) {
        var names = new ArrayList<String>();
        var element = vulnerabilities.get(id);
        if (element != null) {
            element.parts("externalIdentifier")
                    .forEach(part -> {
                        var name = part.getOrDefault("identifier", "");
                        boolean cve = "cve".equals(part.get("externalIdentifierType"));
                        names.add(cve ? 0 : names.size(), name);
                    });
            names.add(element.text("name"));
        }
        names.removeIf(String::isBlank);
        return names.isEmpty() ? List.of(id) : names.stream().distinct().toList();
    }

    private static VexProduct product(String id, Optional<SbomComponent> known) {
        return known.map(component ->
                        new VexProduct(
                                id,
                                component.purl(),
                                component.cpes(),
                                component.supplier(),
                                component.name(),
                                component.version(),
                                List.of()))
                .orElseGet(() -> VexProduct.ofId(id));
    }
}
