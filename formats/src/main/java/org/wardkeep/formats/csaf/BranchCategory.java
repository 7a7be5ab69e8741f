package org.wardkeep.formats.csaf;

import java.util.Arrays;

/// What a branch of the product tree names: CSAF 2.0 section 3.1.2.2, 2.1 section 3.1.3.2.
public enum BranchCategory {
    ARCHITECTURE,
    HOST_NAME,
    LANGUAGE,
    LEGACY,
    PATCH_LEVEL,
    /// Since 2.1.
    PLATFORM,
    PRODUCT_FAMILY,
    PRODUCT_NAME,
    PRODUCT_VERSION,
    PRODUCT_VERSION_RANGE,
    SERVICE_PACK,
    SPECIFICATION,
    VENDOR,
    /// Any category that neither version of the standard knows.
    OTHER;

    static BranchCategory of(String text) {
        return Arrays.stream(values())
                .filter(category -> Words.of(category).equals(text))
                .findFirst()
                .orElse(OTHER);
    }
}
