package org.wardkeep.formats.csaf;

import java.util.List;
import java.util.Optional;

/// An advisory in the Common Security Advisory Framework: which products have which
/// vulnerabilities, and what to do.
///
/// Texts that the document leaves out are empty, never null. Names are as the document has them,
/// broken encodings of makers' names included; repairing those belongs to matching.
///
/// @param source the file as its owner knows it
/// @param title what the advisory is about, one line
/// @param category the profile, such as `csaf_security_advisory` or `csaf_vex`
/// @param csafVersion `2.0` or `2.1`
/// @param products every product that the tree defines, in the order of the document
/// @param groups sets of products under one id
/// @param distribution who may see the document
/// @param language of the texts, an RFC 5646 tag
/// @param sourceLanguage of the text this one was translated from
/// @param licenseExpression an SPDX expression (2.1)
/// @see <a href="https://docs.oasis-open.org/csaf/csaf/v2.0/csaf-v2.0.html">CSAF 2.0, section
///   3.2</a>
public record CsafDocument(
        String source,
        CsafTracking tracking,
        String title,
        String category,
        String csafVersion,
        CsafPublisher publisher,
        List<CsafNote> notes,
        List<CsafReference> references,
        List<CsafProduct> products,
        List<CsafProductGroup> groups,
        List<CsafVulnerability> vulnerabilities,
        CsafDistribution distribution,
        String language,
        String sourceLanguage,
        String licenseExpression) {
    public CsafDocument {
        notes = List.copyOf(notes);
        references = List.copyOf(references);
        products = List.copyOf(products);
        groups = List.copyOf(groups);
        vulnerabilities = List.copyOf(vulnerabilities);
    }

    /// The product with this id; empty when the tree does not define it.
    public Optional<CsafProduct> product(String productId) {
        return products.stream().filter(p -> p.productId().equals(productId)).findFirst();
    }

    boolean isVersion21() {
        return csafVersion.equals("2.1");
    }
}
