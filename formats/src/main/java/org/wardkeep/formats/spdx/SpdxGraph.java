package org.wardkeep.formats.spdx;

import static org.wardkeep.vocabulary.Problem.quote;

import org.wardkeep.formats.reading.ProblemList;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.sbom.SbomDependency;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The packages of a document and how they are related, whichever version of SPDX says so.
final class SpdxGraph {
    private static final String DEVICE = "device";

    private final String source;
    private final Limits limits;
    private final Map<String, SbomComponent> packages = new LinkedHashMap<>();
    private final Set<String> otherElements = new HashSet<>();
    private final Set<String> described = new LinkedHashSet<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> needs = new LinkedHashMap<>();
    private final ProblemList problems;
    private final Map<String, Long> mentioned = new LinkedHashMap<>();
    private boolean full;

    SpdxGraph(String source, Limits limits) {
        this.source = source;
        this.limits = limits;
        this.problems = new ProblemList(source);
    }

    List<Problem> problems() {
        return problems.toList();
    }

    boolean isEmpty() {
        return packages.isEmpty();
    }

    /// @param idField how the syntax calls the identifier
    void add(SbomComponent read, String idField) {
        var component = read;
        if (component.name().isBlank()) {
            problem(Code.MISSING, read.line(), "package has no name. Add one.");
        }
        if (component.ref().isBlank()) {
            problem(
                    Code.MISSING,
                    read.line(),
                    "package %s has no %s. Add one.".formatted(quote(component.name()), idField));
            component = component.withRef("#" + (packages.size() + 1));
        }
        if (packages.size() >= limits.maxItems()) {
            if (!full) {
                full = true;
                problem(
                        Code.LIMIT_REACHED,
                        read.line(),
                        "more than %d packages; the rest was left out. Split the document, or raise the limit."
                                .formatted(limits.maxItems()));
            }
        } else if (packages.putIfAbsent(component.ref(), component) != null) {
            problem(
                    Code.CONTRADICTION,
                    read.line(),
                    "%s %s stands for two things. Give each its own."
                            .formatted(idField, quote(component.ref())));
            packages.put(component.ref() + "#" + (packages.size() + 1), component);
        }
    }

    /// An element that is no package, such as a file: relationships may point to it.
    void addOther(String id) {
        otherElements.add(id);
    }

    void describes(String id, long line) {
        described.add(id);
        mentioned.putIfAbsent(id, line);
    }

    void contains(String whole, String part, long line) {
        parents.putIfAbsent(part, whole);
        mentioned.putIfAbsent(whole, line);
        mentioned.putIfAbsent(part, line);
    }

    void dependsOn(String needing, String needed, long line) {
        needs.computeIfAbsent(needing, _ -> new ArrayList<>(2)).add(needed);
        mentioned.putIfAbsent(needing, line);
        mentioned.putIfAbsent(needed, line);
    }

    /// A relationship of SPDX 2.3 section 11.
    void relate(String from, String type, String to, long line) {
        if (type.endsWith("DEPENDENCY_OF") || type.equals("PREREQUISITE_FOR")) {
            dependsOn(to, from, line);
            return;
        }
        switch (type) {
            case "DESCRIBES" -> describes(to, line);
            case "DESCRIBED_BY" -> describes(from, line);
            case "CONTAINS" -> contains(from, to, line);
            case "CONTAINED_BY" -> contains(to, from, line);
            case "DEPENDS_ON", "HAS_PREREQUISITE", "STATIC_LINK", "DYNAMIC_LINK" ->
                    dependsOn(from, to, line);
            default -> {
                // How files were made, copied, documented: of no meaning here.
            }
        }
    }

    Optional<SbomComponent> component(String id) {
        return Optional.ofNullable(packages.get(id));
    }

    /// What the document is a bill of: the package it describes. When it describes several, the one
    /// that is a device; otherwise nobody can say.
    Optional<SbomComponent> subject() {
        var candidates = described.stream().map(packages::get).filter(Objects::nonNull).toList();
        var devices =
                candidates.stream().filter(candidate -> candidate.kind().equals(DEVICE)).toList();
        var chosen = candidates.size() == 1 ? candidates : devices;
        if (chosen.size() != 1) {
            problem(
                    Code.MISSING,
                    0,
                    "the document describes %d packages%s, so it does not say what it is a bill of. Name one."
                            .formatted(
                                    candidates.size(),
                                    candidates.isEmpty() ? "" : ", not one of them a device"));
            return Optional.empty();
        }
        return Optional.of(chosen.getFirst());
    }

    /// The packages without the subject, each with what holds it.
    List<SbomComponent> components(Optional<SbomComponent> subject) {
        breakCircles();
        var components = new ArrayList<SbomComponent>(packages.size());
        packages.forEach((id, component) -> {
            if (!subject.map(SbomComponent::ref).equals(Optional.of(id))) {
                var parent = parents.getOrDefault(id, "");
                components.add(
                        packages.containsKey(parent) ? component.withParent(parent) : component);
            }
        });
        return components;
    }

    /// A package that holds itself, through others or not, is taken out of what closes the circle,
    /// so that whoever climbs from part to whole comes to an end.
    private void breakCircles() {
        var climbed = new HashSet<String>();
        for (var start : List.copyOf(parents.keySet())) {
            var path = new HashSet<String>();
            String part = start;
            while (part != null && !climbed.contains(part)) {
                path.add(part);
                var whole = parents.get(part);
                if (whole != null && path.contains(whole)) {
                    parents.remove(part);
                    problem(
                            Code.CONTRADICTION,
                            mentioned.getOrDefault(part, 0L),
                            "%s contains itself; the relationship that closes the circle was left out. Remove it."
                                    .formatted(quote(whole)));
                    break;
                }
                part = whole;
            }
            climbed.addAll(path);
        }
    }

    List<SbomDependency> dependencies() {
        var dependencies = new ArrayList<SbomDependency>(needs.size());
        needs.forEach((ref, needed) -> dependencies.add(new SbomDependency(ref, needed)));
        return dependencies;
    }

    /// Reports relationships to what is not there.
    void checkReferences(String documentId) {
        mentioned.forEach((id, line) -> {
            boolean elsewhere = id.startsWith("DocumentRef-") || !SpdxWords.says(id);
            if (!elsewhere
                    && !id.equals(documentId)
                    && !packages.containsKey(id)
                    && !otherElements.contains(id)) {
                problem(
                        Code.INVALID,
                        line,
                        "relationship names %s, but nothing has that identifier. Correct one of the two."
                                .formatted(quote(id)));
            }
        });
    }

    void problem(Code code, long line, String message) {
        problems.add(new Problem(code, source, line, 0, message));
    }
}
