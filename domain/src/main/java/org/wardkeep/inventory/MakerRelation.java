package org.wardkeep.inventory;

/// How the maker of a unit and the maker of a statement stand to each other.
public sealed interface MakerRelation {
    /// The same maker; `reason` tells by which alias.
    record Same(String reason) implements MakerRelation {}

    /// One took over the other, so that records under the old name are common.
    record Successor(String reason) implements MakerRelation {}

    /// One sells what the other makes, under a name of its own.
    record Reseller(String reason) implements MakerRelation {}

    /// Nothing can be said: a name is missing or in no table.
    record Unknown(String reason) implements MakerRelation {}

    /// Two makers that have nothing to do with each other.
    record Different(String reason) implements MakerRelation {}
}
