package org.wardkeep.formats.cyclonedx;

import static org.wardkeep.vocabulary.Problem.quote;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.ProblemList;
import org.wardkeep.formats.reading.SoftwareIdentifiers;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Reads components, nested ones included, and checks what gives them meaning.
final class ComponentReader {
    /// Texts that many components share are kept once; beyond this many different ones they are not
    /// shared any more.
    private static final int POOL_SIZE = 200_000;

    private final Cursor at;
    private final Limits limits;
    private final SoftwareIdentifiers identifiers;
    private final Map<String, String> pool = new HashMap<>();
    private final Set<String> refs = new HashSet<>();

    /// What is wrong only in documents of certain versions: a JSON document may name its version
    /// last.
    private final List<Problem> wrongWhereVersionIsRequired = new ArrayList<>();

    private final List<Problem> wrongBeforeLicenceMix = new ArrayList<>();
    private int count;

    ComponentReader(Cursor at, Limits limits, Strictness strictness) {
        this.at = at;
        this.limits = limits;
        this.identifiers = new SoftwareIdentifiers(strictness);
    }

    /// Whether a component or service of this name was read.
    boolean knows(String ref) {
        return refs.contains(ref);
    }

    /// The problems that depend on the document's version.
    void reportFor(String specVersion, ProblemList problems) {
        if (CycloneDxWords.VERSION_REQUIRED.contains(specVersion)) {
            problems.addAll(wrongWhereVersionIsRequired);
        }
        if (specVersion.compareTo(CycloneDxWords.LICENCE_MIX_FROM) < 0) {
            problems.addAll(wrongBeforeLicenceMix);
        }
    }

    /// The same text, kept once for the whole document.
    @Nullable String shared(@Nullable String text) {
        if (text == null || pool.size() >= POOL_SIZE) {
            return text;
        }
        var known = pool.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /// The component here; null for one that says nothing, and beyond the limit, with a problem at
    /// the first one.
    @Nullable ComponentDraft read() {
        if (++count > limits.maxItems()) {
            if (count == limits.maxItems() + 1) {
                at.report(
                        Code.LIMIT_REACHED,
                        "more than %d components; the rest was left out. Split the document, or raise the limit."
                                .formatted(limits.maxItems()));
            }
            return null;
        }
        var draft = new ComponentDraft(at.place(), count);
        at.fields(field -> field(draft, field));
        if (draft.isBlank()) {
            at.report(
                    Code.MISSING,
                    draft.place,
                    "component says nothing and was left out. Remove it, or name it.");
            return null;
        }
        check(draft);
        return draft;
    }

    private void field(ComponentDraft draft, String field) {
        switch (field) {
            case "bom-ref" -> draft.ref = ref();
            case "type" -> draft.kind = shared(at.text());
            case "supplier" -> draft.supplier = organisation();
            case "manufacturer" -> draft.manufacturer = organisation();
            case "publisher" -> draft.publisher = shared(at.text());
            case "group" -> draft.group = shared(at.text());
            case "name" -> draft.name = at.text();
            case "version" -> draft.version = at.text();
            case "versionRange" -> draft.versionRange = at.text();
            case "isExternal" -> draft.external = "true".equals(at.scalar());
            case "scope" -> oneOf("scope", at.text(), CycloneDxWords.SCOPES);
            case "purl" -> purl(draft);
            case "cpe" -> cpe(draft);
            case "swid" -> swid(draft);
            case "hashes" -> at.items(() -> hash(draft));
            case "licenses" -> licences(draft);
            case "properties" -> at.items(() -> property(draft));
            case "components" -> nested(draft);
            default -> {
                // Of no meaning here: description, pedigree, evidence, external references.
            }
        }
    }

    private void nested(ComponentDraft draft) {
        at.items(() -> {
            var part = read();
            if (part != null) {
                draft.nested.add(part);
            }
        });
    }

    /// A bom-ref; known from now on.
    @Nullable String ref() {
        var ref = at.text();
        if (ref == null) {
            return null;
        }
        if (ref.isEmpty()) {
            at.report(Code.INVALID, "bom-ref is empty. Give it a value, or leave it out.");
        } else if (!refs.add(ref)) {
            at.report(
                    Code.CONTRADICTION,
                    "bom-ref %s stands for two things. Give each its own.".formatted(quote(ref)));
        }
        return ref;
    }

    private void check(ComponentDraft draft) {
        var shown = draft.name == null ? "component" : "component %s".formatted(quote(draft.name));
        if (draft.name == null || draft.name.isBlank()) {
            at.report(Code.MISSING, draft.place, "component has no name. Add one.");
        }
        if (draft.kind == null) {
            at.report(Code.MISSING, draft.place, shown + " has no type. Add one.");
        } else if (oneOf("type", draft.kind, CycloneDxWords.COMPONENT_TYPES)) {
            draft.kind = draft.kind.toLowerCase(Locale.ROOT);
        }
        if (draft.versionRange != null && draft.version != null) {
            at.report(
                    Code.CONTRADICTION,
                    draft.place,
                    shown + " has both version and versionRange; the version was used. Keep one.");
        } else if (draft.versionRange != null && !draft.external) {
            at.report(
                    Code.INVALID,
                    draft.place,
                    shown + " has a versionRange but is not external. Give it a version.");
        } else if (draft.version == null) {
            wrongWhereVersionIsRequired.add(
                    at.problem(
                            Code.MISSING,
                            draft.place,
                            shown
                                    + " has no version, which CycloneDX up to 1.3 requires. Add it."));
        }
    }

    private boolean oneOf(String what, @Nullable String word, Set<String> known) {
        boolean found = word != null && known.contains(word.toLowerCase(Locale.ROOT));
        if (word != null && !known.contains(word)) {
            at.report(
                    Code.INVALID,
                    "%s %s is none of CycloneDX: %s."
                            .formatted(what, quote(word), known.stream().sorted().toList()));
        }
        return found;
    }

    /// The name of a supplier, manufacturer or provider.
    @Nullable String organisation() {
        var name = new ArrayList<String>(1);
        at.fields(field -> {
            var text = field.equals("name") ? at.text() : null;
            if (text != null && !text.isBlank()) {
                name.add(text);
            }
        });
        return name.isEmpty() ? null : shared(name.getFirst());
    }

    private void purl(ComponentDraft draft) {
        var text = at.text();
        if (text != null && !text.isBlank()) {
            draft.purl = identifiers.purl(text, at::report).orElse(null);
        }
    }

    private void cpe(ComponentDraft draft) {
        var text = at.text();
        if (text != null && !text.isBlank()) {
            identifiers.cpe(text, at::report).ifPresent(draft.cpes::add);
        }
    }

    private void swid(ComponentDraft draft) {
        var place = at.place();
        var found = new HashMap<String, String>();
        at.fields(field -> {
            if (field.equals("tagId") || field.equals("name")) {
                var text = at.text();
                if (text != null && !text.isBlank()) {
                    found.put(field, text);
                }
            }
        });
        if (found.size() < 2) {
            at.report(
                    Code.MISSING,
                    place,
                    "swid needs tagId and name, found %s. Add what is missing."
                            .formatted(found.keySet()));
        }
        var tag = found.get("tagId");
        if (tag != null) {
            draft.otherIdentifiers.add("swid:" + tag);
        }
    }

    private void hash(ComponentDraft draft) {
        var place = at.place();
        var found = new HashMap<String, String>();
        at.fields(field -> {
            var text = at.text();
            if (text != null) {
                found.put(field.equals(Cursor.OWN_TEXT) ? "content" : field, text);
            }
        });
        var algorithm = found.getOrDefault("alg", "");
        var value = found.getOrDefault("content", "").strip();
        var length = CycloneDxWords.HASH_LENGTHS.get(algorithm);
        boolean wellFormed = CycloneDxWords.HASH_VALUE.matcher(value).matches();
        boolean fits = algorithm.equals("BLAKE3") || Integer.valueOf(value.length()).equals(length);
        if (length == null || !wellFormed || !fits) {
            at.report(
                    Code.INVALID,
                    place,
                    "hash %s with value %s is none of CycloneDX and was left out. Correct it."
                            .formatted(quote(algorithm), quote(value)));
            return;
        }
        draft.hashes.add(algorithm + ":" + value);
    }

    private void property(ComponentDraft draft) {
        var place = at.place();
        var found = new HashMap<String, String>();
        at.fields(field -> {
            var text = at.text();
            if (text != null) {
                found.put(field.equals(Cursor.OWN_TEXT) ? "value" : field, text);
            }
        });
        var name = found.get("name");
        if (name == null) {
            at.report(Code.MISSING, place, "property has no name. Add one, or remove it.");
            return;
        }
        var value = found.getOrDefault("value", "");
        draft.support.property(
                name, value, message -> at.report(Code.INVALID, place, about(draft) + message));
        if (letters(name).startsWith("udi")) {
            draft.otherIdentifiers.add("udi:" + value.strip());
        }
    }

    private static String about(ComponentDraft draft) {
        return draft.name == null ? "" : "component %s: ".formatted(quote(draft.name));
    }

    private static String letters(String name) {
        return name.substring(name.lastIndexOf(':') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private void licences(ComponentDraft draft) {
        var place = at.place();
        var kinds = new HashSet<String>();
        if (at.isList()) {
            at.items(() -> licenceChoice(draft, kinds));
        } else {
            at.fields(field -> licence(draft, field, kinds));
        }
        if (kinds.size() > 1) {
            wrongBeforeLicenceMix.add(
                    at.problem(
                            Code.CONTRADICTION,
                            place,
                            about(draft)
                                    + "licences hold both names and an expression, which CycloneDX"
                                    + " up to 1.6 forbids. Keep the expression."));
        }
    }

    private void licenceChoice(ComponentDraft draft, Set<String> kinds) {
        var place = at.place();
        var chosen = new HashSet<String>();
        at.fields(field -> licence(draft, field, chosen));
        if (chosen.size() > 1) {
            at.report(
                    Code.CONTRADICTION,
                    place,
                    about(draft) + "one licence is both a licence and an expression. Keep one.");
        }
        kinds.addAll(chosen);
    }

    private void licence(ComponentDraft draft, String field, Set<String> kinds) {
        switch (field) {
            case "expression" -> expression(draft, kinds);
            // XML from 1.7: an expression with details, itself an attribute.
            case "expression-detailed" ->
                    at.fields(part -> {
                        if (part.equals("expression")) {
                            expression(draft, kinds);
                        }
                    });
            case "license" -> {
                kinds.add(field);
                var place = at.place();
                int before = draft.licences.size();
                at.fields(part -> licencePart(draft, part));
                if (draft.licences.size() == before) {
                    at.report(Code.MISSING, place, "licence has neither id nor name. Add one.");
                }
            }
            default -> {
                // How it is acknowledged, and its details.
            }
        }
    }

    private void expression(ComponentDraft draft, Set<String> kinds) {
        var expression = shared(at.text());
        if (expression != null && !expression.isBlank()) {
            draft.licences.add(expression);
            kinds.add("expression");
        }
    }

    private void licencePart(ComponentDraft draft, String part) {
        if (part.equals("id") || part.equals("name")) {
            var text = shared(at.text());
            if (text != null && !text.isBlank()) {
                draft.licences.add(text);
            }
        }
    }
}
