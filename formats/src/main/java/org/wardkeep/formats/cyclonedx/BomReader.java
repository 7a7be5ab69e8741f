package org.wardkeep.formats.cyclonedx;

import static org.wardkeep.formats.cyclonedx.ComponentDraft.firstOf;
import static org.wardkeep.formats.cyclonedx.ComponentDraft.orEmpty;
import static org.wardkeep.vocabulary.Problem.quote;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.cyclonedx.Cursor.Place;
import org.wardkeep.formats.reading.ProblemList;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.formats.sbom.BomLink;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.sbom.SbomDependency;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// Reads one document of CycloneDX from its root on.
final class BomReader {
    private static final Pattern XML_TIME_WITHOUT_ZONE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?");

    private final Cursor at;
    private final ComponentReader component;
    private final VulnerabilityReader vulnerability;
    private final List<SbomComponent> components = new ArrayList<>();
    private final List<SbomDependency> dependencies = new ArrayList<>();
    private final List<Place> dependencyPlaces = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final List<String> tools = new ArrayList<>();
    private final List<SbomComponent> subject = new ArrayList<>(1);
    private @Nullable String bomFormat;
    private @Nullable String specVersion;
    private @Nullable String serialNumber;
    private @Nullable String version;
    private @Nullable String metadataSupplier;
    private @Nullable String manufacture;
    private Optional<Instant> created = Optional.empty();

    BomReader(Cursor at, Limits limits, Strictness strictness) {
        this.at = at;
        this.component = new ComponentReader(at, limits, strictness);
        this.vulnerability = new VulnerabilityReader(at);
    }

    String bomFormat() {
        return orEmpty(bomFormat);
    }

    String specVersion() {
        return orEmpty(specVersion);
    }

    /// For XML, where the namespace says both.
    void specVersion(String stated) {
        bomFormat = "CycloneDX";
        specVersion = stated;
    }

    boolean hasContent() {
        return !components.isEmpty() || !subject.isEmpty() || !vulnerability.isEmpty();
    }

    void read() {
        at.fields(field -> {
            switch (field) {
                case "bomFormat" -> bomFormat = at.text();
                case "specVersion" -> specVersion = at.text();
                case "serialNumber" -> serialNumber();
                case "version" -> version = at.scalar();
                case "metadata" -> at.fields(this::metadata);
                case "components" -> at.items(this::component);
                case "services" -> at.items(this::service);
                case "dependencies" -> at.items(this::dependency);
                case "vulnerabilities" -> at.items(vulnerability::read);
                default -> {
                    // Compositions, annotations, formulation, declarations, signatures.
                }
            }
        });
    }

    private void serialNumber() {
        serialNumber = at.text();
        if (serialNumber != null && !CycloneDxWords.SERIAL_NUMBER.matcher(serialNumber).matches()) {
            at.report(
                    Code.INVALID,
                    "serialNumber %s must look like urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79."
                            .formatted(quote(serialNumber)));
        }
    }

    private void component() {
        var draft = component.read();
        if (draft != null) {
            draft.finish("", components::add);
        }
    }

    /// Services hold no software of the product; only their names are kept, as dependencies may
    /// point to them.
    private void service() {
        at.fields(field -> {
            if (field.equals("bom-ref")) {
                component.ref();
            } else if (field.equals("services")) {
                at.items(this::service);
            }
        });
    }

    private void metadata(String field) {
        switch (field) {
            case "timestamp" -> timestamp();
            case "authors" -> at.items(() -> addTo(authors, contact()));
            case "manufacturer" -> addTo(authors, component.organisation());
            case "manufacture" -> manufacture = component.organisation();
            case "supplier" -> metadataSupplier = component.organisation();
            case "tools" -> tools();
            case "component" -> {
                var draft = component.read();
                if (draft != null) {
                    draft.finish("", this::subjectOrComponent);
                }
            }
            default -> {
                // Licences of the document, lifecycles, properties.
            }
        }
    }

    /// What is nested in the subject is inside the product like every other component.
    private void subjectOrComponent(SbomComponent read) {
        (subject.isEmpty() ? subject : components).add(read);
    }

    private void timestamp() {
        var text = at.text();
        if (text == null) {
            return;
        }
        created = Timestamp.parse(text);
        if (created.isEmpty() && !XML_TIME_WITHOUT_ZONE.matcher(text).matches()) {
            at.report(
                    Code.INVALID,
                    "timestamp %s must look like 2026-01-31T12:00:00Z.".formatted(quote(text)));
        }
    }

    private @Nullable String contact() {
        var texts = new HashMap<String, String>();
        at.fields(field -> {
            if (field.equals("name") || field.equals("email")) {
                var text = at.text();
                if (text != null) {
                    texts.put(field, text);
                }
            }
        });
        return firstOf(texts.get("name"), texts.get("email"));
    }

    private void tools() {
        if (at.isList()) {
            at.items(this::tool);
        } else {
            at.fields(field -> {
                switch (field) {
                    case "tool" -> tool();
                    case "components", "services" -> at.items(this::tool);
                    default -> {
                        // Nothing else is defined.
                    }
                }
            });
        }
    }

    private void tool() {
        var texts = new HashMap<String, String>();
        at.fields(field -> {
            if (field.equals("name") || field.equals("version")) {
                var text = at.text();
                if (text != null) {
                    texts.put(field, text);
                }
            }
        });
        addTo(tools, (firstOf(texts.get("name")) + " " + firstOf(texts.get("version"))).strip());
    }

    private static void addTo(List<String> list, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            list.add(text);
        }
    }

    private void dependency() {
        var place = at.place();
        var ref = new ArrayList<String>(1);
        var needs = new ArrayList<String>();
        at.fields(field -> {
            switch (field) {
                case "ref" -> addRef(ref, at.text());
                case "dependsOn" -> at.items(() -> addRef(needs, at.text()));
                case "dependency" ->
                        at.fields(part -> {
                            if (part.equals("ref")) {
                                addRef(needs, at.text());
                            }
                        });
                default -> {
                    // What it provides is no dependency.
                }
            }
        });
        if (ref.isEmpty()) {
            at.report(Code.MISSING, place, "dependency has no ref and was left out. Add it.");
            return;
        }
        dependencies.add(new SbomDependency(ref.getFirst(), needs));
        dependencyPlaces.add(place);
    }

    private void addRef(List<String> refs, @Nullable String ref) {
        var shared = component.shared(ref);
        if (shared != null && !shared.isEmpty()) {
            refs.add(shared);
        }
    }

    /// The document as it was read, and what is wrong with it as a whole.
    Sbom finish(String source, ProblemList problems) {
        component.reportFor(specVersion(), problems);
        dangling(problems);
        var format = "CycloneDX " + specVersion();
        var described = subject.stream().findFirst().map(this::withSupplier);
        var statements = vulnerability.finish(created, productOf(described));
        var vex =
                new VexDocument(
                        source,
                        format,
                        orEmpty(serialNumber),
                        authors.isEmpty()
                                ? firstOf(metadataSupplier, manufacture)
                                : String.join(", ", authors),
                        created,
                        orEmpty(version),
                        statements);
        return new Sbom(
                source,
                format,
                orEmpty(serialNumber),
                orEmpty(version),
                created,
                authors,
                tools,
                described,
                components,
                dependencies,
                statements.isEmpty() ? Optional.empty() : Optional.of(vex));
    }

    /// Up to 1.5 `manufacture` named who made what the document describes.
    private SbomComponent withSupplier(SbomComponent read) {
        var stated = firstOf(read.supplier(), manufacture, metadataSupplier);
        return stated.equals(read.supplier()) ? read : read.withSupplier(stated);
    }

    private void dangling(ProblemList problems) {
        for (int i = 0; i < dependencies.size(); i++) {
            var dependency = dependencies.get(i);
            var place = dependencyPlaces.get(i);
            dangling("dependency", dependency.ref(), place, problems);
            dependency.dependsOn().forEach(ref -> dangling("dependency", ref, place, problems));
        }
        vulnerability.forEachRef((ref, place) -> dangling("affects", ref, place, problems));
    }

    /// A ref to another document cannot be checked here.
    private void dangling(String what, String ref, Place place, ProblemList problems) {
        if (!component.knows(ownRef(ref)) && BomLink.parse(ownRef(ref)).isEmpty()) {
            problems.add(
                    at.problem(
                            Code.INVALID,
                            place,
                            "%s names %s, but nothing has that bom-ref. Correct one of the two."
                                    .formatted(what, quote(ref))));
        }
    }

    private BiFunction<String, String, VexProduct> productOf(Optional<SbomComponent> described) {
        Map<String, SbomComponent> byRef = new HashMap<>();
        components.forEach(part -> byRef.putIfAbsent(part.ref(), part));
        described.ifPresent(part -> byRef.putIfAbsent(part.ref(), part));
        return (ref, stated) -> product(byRef.get(ownRef(ref)), ref, stated);
    }

    /// The bom-ref in a BOM-Link to this very document; any other ref as it is.
    private String ownRef(String ref) {
        return BomLink.parse(ref)
                .filter(link -> link.serialNumber().equalsIgnoreCase(orEmpty(serialNumber)))
                .map(BomLink::ref)
                .filter(own -> !own.isEmpty())
                .orElse(ref);
    }

    private static VexProduct product(
            @Nullable SbomComponent known, String ref, String statedVersion) {
        if (known == null) {
            var bare = VexProduct.ofId(ref);
            return new VexProduct(ref, bare.purl(), bare.cpes(), "", "", statedVersion, List.of());
        }
        return new VexProduct(
                ref,
                known.purl(),
                known.cpes(),
                known.supplier(),
                known.name(),
                firstOf(statedVersion, known.version()),
                List.of());
    }
}
