package org.wardkeep.formats.csaf;

import org.wardkeep.formats.csaf.ProductIdentifiers.FileHash;
import org.wardkeep.formats.csaf.ProductIdentifiers.FileHashes;
import org.wardkeep.formats.csaf.ProductIdentifiers.GenericUri;
import org.wardkeep.formats.json.JsonScanner;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers one full product name: CSAF 2.0 section 3.1.3.
final class ProductFields {
    private final long line;
    private String productId = "";
    private String name = "";
    private ProductIdentifiers identifiers = ProductIdentifiers.NONE;
    private Optional<CsafRelationship> relationship = Optional.empty();

    ProductFields(JsonScanner json, Texts texts) {
        line = json.line();
        json.object(field -> {
            switch (field) {
                case "product_id" -> productId = texts.id();
                case "name" -> name = texts.text();
                case "product_identification_helper" ->
                        identifiers = new Identification().read(json, texts);
                case "x_extensions" -> Extensions.read(json);
                default -> json.skip();
            }
        });
    }

    boolean hasId() {
        return !productId.isEmpty();
    }

    void combine(CsafRelationship combination) {
        relationship = Optional.of(combination);
    }

    CsafProduct product(List<CsafBranch> path) {
        return new CsafProduct(productId, name, path, identifiers, relationship, line);
    }

    /// The product identification helper: section 3.1.3.3.
    private static final class Identification {
        private String cpe = "";
        private final List<String> purls = new ArrayList<>();
        private final List<FileHashes> hashes = new ArrayList<>();
        private List<String> modelNumbers = List.of();
        private List<String> serialNumbers = List.of();
        private List<String> skus = List.of();
        private List<String> sbomUrls = List.of();
        private final List<GenericUri> uris = new ArrayList<>();

        ProductIdentifiers read(JsonScanner json, Texts texts) {
            json.object(field -> {
                switch (field) {
                    case "cpe" -> cpe = texts.text();
                    case "purl" -> purls.add(texts.text());
                    case "purls" -> purls.addAll(texts.list());
                    case "hashes" -> json.array(() -> hashes.add(hashes(json, texts)));
                    case "model_numbers" -> modelNumbers = texts.list();
                    case "serial_numbers" -> serialNumbers = texts.list();
                    case "skus" -> skus = texts.list();
                    case "sbom_urls" -> sbomUrls = texts.list();
                    case "x_generic_uris" -> json.array(() -> uris.add(uri(json, texts)));
                    default -> json.skip();
                }
            });
            return new ProductIdentifiers(
                    cpe, purls, hashes, modelNumbers, serialNumbers, skus, sbomUrls, uris);
        }

        private static GenericUri uri(JsonScanner json, Texts texts) {
            var fields = new FieldMap(json, texts);
            return new GenericUri(fields.get("namespace"), fields.get("uri"));
        }

        private static FileHashes hashes(JsonScanner json, Texts texts) {
            var filename = new String[] {""};
            var values = new ArrayList<FileHash>();
            json.object(field -> {
                switch (field) {
                    case "filename" -> filename[0] = texts.text();
                    case "file_hashes" ->
                            json.array(() -> {
                                var fields = new FieldMap(json, texts);
                                values.add(
                                        new FileHash(fields.get("algorithm"), fields.get("value")));
                            });
                    default -> json.skip();
                }
            });
            return new FileHashes(filename[0], values);
        }
    }
}
