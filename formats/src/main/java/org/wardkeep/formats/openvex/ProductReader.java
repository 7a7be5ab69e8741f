package org.wardkeep.formats.openvex;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.SoftwareIdentifiers;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Purl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads products and subcomponents: texts in OpenVEX 0.0.1, objects since 0.2.0.
final class ProductReader {
    private final JsonScanner json;
    private final SoftwareIdentifiers identifiers;

    ProductReader(JsonScanner json, Strictness strictness) {
        this.json = json;
        this.identifiers = new SoftwareIdentifiers(strictness);
    }

    private static final class Draft {
        String id = "";
        @Nullable Purl purl;
        final List<Cpe> cpes = new ArrayList<>(1);
        final List<VexProduct> subcomponents = new ArrayList<>(0);
    }

    /// Empty, with a problem, for one that nothing identifies.
    Optional<VexProduct> read() {
        var draft = new Draft();
        if (json.isObject()) {
            json.distinctFields(field -> field(draft, field));
        } else {
            draft.id = text();
        }
        if (draft.purl == null && draft.id.startsWith("pkg:")) {
            draft.purl = identifiers.purl(draft.id, json::report).orElse(null);
        }
        if (draft.cpes.isEmpty() && draft.id.startsWith("cpe:")) {
            identifiers.cpe(draft.id, json::report).ifPresent(draft.cpes::add);
        }
        if (draft.id.isEmpty() && draft.purl == null && draft.cpes.isEmpty()) {
            json.report(Code.MISSING, "product has neither @id nor identifiers. Add one.");
            return Optional.empty();
        }
        return Optional.of(
                new VexProduct(
                        draft.id.isEmpty() ? firstIdentifier(draft) : draft.id,
                        Optional.ofNullable(draft.purl),
                        draft.cpes,
                        "",
                        "",
                        "",
                        draft.subcomponents));
    }

    private static String firstIdentifier(Draft draft) {
        return draft.purl != null ? draft.purl.canonical() : draft.cpes.getFirst().formatted();
    }

    private void field(Draft draft, String field) {
        switch (field) {
            case "@id" -> draft.id = text();
            case "identifiers" -> json.distinctFields(kind -> identifier(draft, kind));
            case "subcomponents" -> json.array(() -> read().ifPresent(draft.subcomponents::add));
            default -> json.skip();
        }
    }

    private void identifier(Draft draft, String kind) {
        switch (kind) {
            case "purl" -> draft.purl = identifiers.purl(text(), json::report).orElse(null);
            case "cpe22", "cpe23" ->
                    identifiers.cpe(text(), json::report).ifPresent(draft.cpes::add);
            default -> json.skip();
        }
    }

    private String text() {
        var text = json.text();
        return text == null ? "" : text;
    }

    static VexProduct with(VexProduct product, List<VexProduct> subcomponents) {
        return new VexProduct(
                product.id(),
                product.purl(),
                product.cpes(),
                product.supplier(),
                product.name(),
                product.version(),
                subcomponents);
    }
}
