package org.wardkeep.formats.csaf;

import java.util.Arrays;
import java.util.Optional;

/// What a document says about a product and a vulnerability: CSAF 2.0 section 3.2.3.9.
public enum ProductStatus {
    FIRST_AFFECTED(Meaning.AFFECTED),
    FIRST_FIXED(Meaning.FIXED),
    FIXED(Meaning.FIXED),
    KNOWN_AFFECTED(Meaning.AFFECTED),
    KNOWN_NOT_AFFECTED(Meaning.NOT_AFFECTED),
    LAST_AFFECTED(Meaning.AFFECTED),
    /// A version to move to; says nothing about the vulnerability.
    RECOMMENDED(Meaning.NONE),
    UNDER_INVESTIGATION(Meaning.UNDER_INVESTIGATION),
    /// Since 2.1: nobody will find out.
    UNKNOWN(Meaning.UNKNOWN);

    /// The sets that exclude each other (2.1, section 6.1.6).
    public enum Meaning {
        AFFECTED,
        NOT_AFFECTED,
        FIXED,
        UNDER_INVESTIGATION,
        UNKNOWN,
        NONE
    }

    private final Meaning meaning;

    ProductStatus(Meaning meaning) {
        this.meaning = meaning;
    }

    public Meaning meaning() {
        return meaning;
    }

    static Optional<ProductStatus> of(String text) {
        return Arrays.stream(values()).filter(s -> Words.of(s).equals(text)).findFirst();
    }
}
