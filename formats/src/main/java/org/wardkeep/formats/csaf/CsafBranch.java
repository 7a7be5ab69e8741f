package org.wardkeep.formats.csaf;

/// One step from the root of the product tree to a product.
///
/// @param categoryText the category as the document has it, for [BranchCategory#OTHER]
/// @param name the maker, the product, the version or range, as it stands
public record CsafBranch(BranchCategory category, String categoryText, String name) {}
