package org.wardkeep.formats.csaf;

import java.util.List;
import java.util.Optional;

/// A product that the product tree defines, in a branch, as a full product name, or by combining
/// other products.
///
/// @param productId what the rest of the document calls it
/// @param name the full product name, for people
/// @param path the branches from the root to it; empty when it is defined outside of branches
/// @param relationship the products it is combined of, when it is
/// @param line where it is defined, from 1
public record CsafProduct(
        String productId,
        String name,
        List<CsafBranch> path,
        ProductIdentifiers identifiers,
        Optional<CsafRelationship> relationship,
        long line) {
    public CsafProduct {
        path = List.copyOf(path);
    }

    /// The name of the branch of this category that is nearest to the product; empty when its path
    /// has none.
    public Optional<String> branch(BranchCategory category) {
        return path.reversed().stream()
                .filter(step -> step.category() == category)
                .map(CsafBranch::name)
                .findFirst();
    }

    public Optional<String> maker() {
        return branch(BranchCategory.VENDOR);
    }

    public Optional<String> family() {
        return branch(BranchCategory.PRODUCT_FAMILY);
    }

    public Optional<String> productName() {
        return branch(BranchCategory.PRODUCT_NAME);
    }

    public Optional<String> version() {
        return branch(BranchCategory.PRODUCT_VERSION);
    }

    /// The range as it stands: a `vers:` URI, or free text such as `< 8.2.2`.
    public Optional<String> versionRange() {
        return branch(BranchCategory.PRODUCT_VERSION_RANGE);
    }
}
