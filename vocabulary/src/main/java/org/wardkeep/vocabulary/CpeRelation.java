package org.wardkeep.vocabulary;

/// How the products that one [Cpe] or attribute stands for lie to those of another (NISTIR 7696
/// sections 5.3 and 6.2). `SUBSET` says that the first lies within the second.
public enum CpeRelation {
    EQUAL,
    SUBSET,
    SUPERSET,
    DISJOINT,
    /// The standard does not say.
    UNDEFINED
}
