package org.wardkeep.formats.csaf;

import java.util.List;

/// What helps to recognise a product in an inventory or an SBOM: CSAF 2.0 section 3.1.3.3.
///
/// @param cpe as it stands; empty when none is given
/// @param purls as they stand
/// @param hashes of files of the product
/// @param modelNumbers may hold the wildcards `?` and `*`
/// @param serialNumbers may hold the wildcards `?` and `*`
/// @param skus may hold the wildcards `?` and `*`
public record ProductIdentifiers(
        String cpe,
        List<String> purls,
        List<FileHashes> hashes,
        List<String> modelNumbers,
        List<String> serialNumbers,
        List<String> skus,
        List<String> sbomUrls,
        List<GenericUri> genericUris) {

    public static final ProductIdentifiers NONE =
            new ProductIdentifiers(
                    "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());

    public ProductIdentifiers {
        purls = List.copyOf(purls);
        hashes = List.copyOf(hashes);
        modelNumbers = List.copyOf(modelNumbers);
        serialNumbers = List.copyOf(serialNumbers);
        skus = List.copyOf(skus);
        sbomUrls = List.copyOf(sbomUrls);
        genericUris = List.copyOf(genericUris);
    }

    /// The hashes of one file.
    public record FileHashes(String filename, List<FileHash> values) {
        public FileHashes {
            values = List.copyOf(values);
        }
    }

    /// @param algorithm such as `sha256`
    /// @param value hexadecimal
    public record FileHash(String algorithm, String value) {}

    /// An identifier of any other kind.
    ///
    /// @param namespace a URL that says what kind of identifier it is
    public record GenericUri(String namespace, String uri) {}
}
