package org.wardkeep.formats.cyclonedx;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.cyclonedx.Cursor.Place;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.sbom.SupportStatement;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Purl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A component while it is read: its fields come in any order, and the components nested in it may
/// come before its own name.
final class ComponentDraft {
    final Place place;
    final int number;
    final SupportStatement support = new SupportStatement();
    final List<ComponentDraft> nested = new ArrayList<>(0);
    final List<Cpe> cpes = new ArrayList<>(1);
    final List<String> otherIdentifiers = new ArrayList<>(0);
    final List<String> hashes = new ArrayList<>(1);
    final List<String> licences = new ArrayList<>(1);
    @Nullable String ref;
    @Nullable String kind;
    @Nullable String supplier;
    @Nullable String manufacturer;
    @Nullable String publisher;
    @Nullable String group;
    @Nullable String name;
    @Nullable String version;
    @Nullable String versionRange;
    @Nullable Purl purl;
    boolean external;

    ComponentDraft(Place place, int number) {
        this.place = place;
        this.number = number;
    }

    /// Whether nothing was said of it that could name it.
    boolean isBlank() {
        return name == null
                && kind == null
                && ref == null
                && purl == null
                && cpes.isEmpty()
                && nested.isEmpty();
    }

    /// Hands over this component and then those nested in it.
    void finish(String parent, Consumer<SbomComponent> out) {
        var whole = finish(parent);
        out.accept(whole);
        nested.forEach(part -> part.finish(whole.ref(), out));
    }

    private SbomComponent finish(String parent) {
        return new SbomComponent(
                ref == null || ref.isEmpty() ? "#" + number : ref,
                parent,
                orEmpty(kind),
                firstOf(supplier, manufacturer, publisher),
                orEmpty(group),
                orEmpty(name),
                firstOf(version, versionRange),
                Optional.ofNullable(purl),
                cpes,
                otherIdentifiers,
                hashes,
                licences,
                support.finish(),
                place.line());
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /// The first text that says something.
    static String firstOf(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }
}
