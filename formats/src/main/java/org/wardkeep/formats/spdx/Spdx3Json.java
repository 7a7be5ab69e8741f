package org.wardkeep.formats.spdx;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.SoftwareIdentifiers;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.sbom.SupportLevel;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/// SPDX 3.0 in JSON-LD: a graph of elements in any order, so names are looked up at the end.
///
/// @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/">SPDX 3.0.1</a>
final class Spdx3Json {
    private static final String VERSION_PREFIX = "3.0";
    private static final String PACKAGE = "software_Package";

    private final Source source;
    private final SpdxGraph graph;
    private final SoftwareIdentifiers identifiers;
    private final Spdx3Vex vex = new Spdx3Vex();
    private final Map<String, String> agents = new HashMap<>();
    private final Map<String, String> licences = new HashMap<>();
    private final Map<String, List<String>> licencesOf = new HashMap<>();
    private final Map<String, Spdx3Element> creations = new HashMap<>();
    private final List<String> roots = new ArrayList<>();
    private int packages;
    private final List<Spdx3Element> documents = new ArrayList<>(1);
    private final List<Spdx3Element> sboms = new ArrayList<>(1);

    private Spdx3Json(Source source, Limits limits, Strictness strictness) {
        this.source = source;
        this.graph = new SpdxGraph(source.name(), limits);
        this.identifiers = new SoftwareIdentifiers(strictness);
    }

    static ReadOutcome<Sbom> read(Source source, Limits limits, Strictness strictness) {
        var reader = new Spdx3Json(source, limits, strictness);
        var scan = reader.scan(limits, reader::element);
        boolean usable = strictness == Strictness.LENIENT && reader.packages > 0;
        if (scan.broken().isPresent() && !usable) {
            return new ReadOutcome.Refused<>(scan.broken().get());
        }
        reader.scan(limits, reader::packageElement);
        return reader.finish(scan);
    }

    /// The graph is walked twice, packages last: names of suppliers and licences may come after
    /// them, and all packages as raw elements would take three times the memory of the result.
    private JsonScanner.Scan scan(Limits limits, Consumer<Spdx3Element> onElement) {
        return JsonScanner.scan(
                source,
                limits,
                json ->
                        json.distinctFields(field -> {
                            if (field.equals("@graph")) {
                                json.array(() -> onElement.accept(Spdx3Element.read(json)));
                            }
                        }));
    }

    private void packageElement(Spdx3Element element) {
        if (element.type().equals(PACKAGE)) {
            graph.add(component(element), "spdxId");
        }
    }

    private void element(Spdx3Element element) {
        switch (element.type()) {
            case PACKAGE -> packages++;
            case "SpdxDocument" -> documents.add(element);
            case "software_Sbom", "Bom" -> sboms.add(element);
            case "CreationInfo" -> creations.put(element.id(), element);
            case "Organization", "Person", "Agent", "SoftwareAgent", "Tool" -> {
                agents.put(element.id(), element.text("name"));
                graph.addOther(element.id());
            }
            case "simplelicensing_LicenseExpression" -> {
                licences.put(element.id(), element.text("simplelicensing_licenseExpression"));
                graph.addOther(element.id());
            }
            case "security_Vulnerability" -> {
                vex.vulnerability(element);
                graph.addOther(element.id());
            }
            case "Relationship", "LifecycleScopedRelationship" -> relationship(element);
            default -> {
                if (element.type().startsWith("security_Vex")) {
                    vex.assessment(element);
                }
                graph.addOther(element.id());
            }
        }
    }

    private void relationship(Spdx3Element element) {
        var from = element.text("from");
        for (var to : element.list("to")) {
            switch (element.text("relationshipType")) {
                case "dependsOn", "hasPrerequisite", "hasDynamicLink", "hasStaticLink" ->
                        graph.dependsOn(from, to, element.line());
                case "contains" -> graph.contains(from, to, element.line());
                case "describes" -> graph.describes(to, element.line());
                case "hasConcludedLicense", "hasDeclaredLicense" ->
                        licencesOf.computeIfAbsent(from, _ -> new ArrayList<>(1)).add(to);
                default -> {
                    // How things were built, tested, documented.
                }
            }
        }
    }

    private ReadOutcome<Sbom> finish(JsonScanner.Scan scan) {
        var version = creations.values().stream().map(c -> c.text("specVersion")).findFirst();
        if (version.isEmpty() || !version.get().startsWith(VERSION_PREFIX)) {
            return new ReadOutcome.Refused<>(
                    Problem.ofFile(
                            Code.UNRECOGNISED,
                            source.name(),
                            "is not SPDX 3.0: CreationInfo must say specVersion 3.0.1, found "
                                    + Problem.quote(version.orElse(""))));
        }
        sboms.forEach(sbom -> roots.addAll(sbom.list("rootElement")));
        if (sboms.isEmpty()) {
            documents.forEach(document -> roots.addAll(document.list("rootElement")));
        }
        roots.forEach(root -> graph.describes(root, 0));
        return finish("SPDX " + version.get(), scan);
    }

    private ReadOutcome<Sbom> finish(String format, JsonScanner.Scan scan) {
        var id = documents.isEmpty() ? "" : documents.getFirst().id();
        var created = created();
        var subject = graph.subject();
        graph.addOther(id);
        sboms.forEach(sbom -> graph.addOther(sbom.id()));
        graph.checkReferences(id);
        var authors = named("createdBy");
        var problems = new ArrayList<>(scan.problems());
        var statements =
                vex.document(
                        source.name(),
                        format,
                        id,
                        String.join(", ", authors),
                        created,
                        graph::component,
                        problems);
        problems.addAll(graph.problems());
        scan.broken().ifPresent(problems::add);
        return ReadOutcome.of(
                new Sbom(
                        source.name(),
                        format,
                        id,
                        "",
                        created,
                        authors,
                        named("createdUsing"),
                        subject,
                        graph.components(subject),
                        graph.dependencies(),
                        statements),
                List.copyOf(problems));
    }

    /// Who or what made the document, by the names of the agents.
    private List<String> named(String field) {
        return creation().stream()
                .flatMap(creation -> creation.list(field).stream())
                .map(agent -> agents.getOrDefault(agent, agent))
                .distinct()
                .toList();
    }

    private Optional<Instant> created() {
        return creation().map(creation -> creation.text("created")).flatMap(Timestamp::parse);
    }

    private Optional<Spdx3Element> creation() {
        var named =
                documents.stream()
                        .map(document -> creations.get(document.text("creationInfo")))
                        .filter(Objects::nonNull)
                        .findFirst();
        return named.or(() -> creations.values().stream().findFirst());
    }

    private SbomComponent component(Spdx3Element element) {
        var read =
                new SpdxPackage(
                        element.line(),
                        identifiers,
                        (code, message) -> graph.problem(code, element.line(), message));
        read.id = element.id();
        read.name = element.text("name");
        read.version = element.text("software_packageVersion");
        read.supplier = agent(element.text("suppliedBy"));
        read.originator = agent(element.text("originatedBy"));
        read.kind = SpdxWords.kind(element.text("software_primaryPurpose"));
        if (!element.text("software_packageUrl").isEmpty()) {
            read.identifier("purl", element.text("software_packageUrl"));
        }
        element.parts("externalIdentifier")
                .forEach(part ->
                        read.identifier(
                                part.getOrDefault("externalIdentifierType", ""),
                                part.getOrDefault("identifier", "")));
        element.parts("verifiedUsing")
                .forEach(part ->
                        read.hash(
                                part.getOrDefault("algorithm", ""),
                                part.getOrDefault("hashValue", "")));
        for (var licence : licencesOf.getOrDefault(element.id(), List.of())) {
            var text = licences.getOrDefault(licence, "");
            if (SpdxWords.says(text) && !read.licences.contains(text)) {
                read.licences.add(text);
            }
        }
        // Of several levels the worst is the one to plan with; the enum runs from good to bad.
        element.list("supportLevel").stream()
                .max(Comparator.comparing(SupportLevel::parse))
                .ifPresent(level -> read.supportProperty("supportLevel", level));
        if (!element.text("validUntilTime").isEmpty()) {
            read.supportProperty("endOfSupport", element.text("validUntilTime"));
        }
        read.comment(element.text("comment"));
        return read.finish();
    }

    private String agent(String id) {
        return id.isEmpty() ? "" : agents.getOrDefault(id, id);
    }
}
