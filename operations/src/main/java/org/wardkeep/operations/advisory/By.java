package org.wardkeep.operations.advisory;

/// By what matched pairs are put together.
public enum By {
    /// Each advisory with the models and units it means (CSAF 2.0, 9.1.13: for each document the
    /// matched products and assets).
    ADVISORY,
    /// Each model of the list with its advisories (for each product of the asset database).
    MODEL,
    /// Each unit with its advisories (for each asset).
    UNIT
}
