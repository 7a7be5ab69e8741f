package org.wardkeep.formats.csaf;

import java.util.Arrays;

/// What a remediation is: CSAF 2.0 section 3.2.3.12.1, 2.1 section 3.2.4.14.1.
public enum RemediationCategory {
    /// Since 2.1: a fix will come.
    FIX_PLANNED,
    MITIGATION,
    NO_FIX_PLANNED,
    NONE_AVAILABLE,
    /// Since 2.1: a patch for products that are not affected, or are affected without need.
    OPTIONAL_PATCH,
    VENDOR_FIX,
    WORKAROUND,
    /// Any category that neither version of the standard knows.
    OTHER;

    static RemediationCategory of(String text) {
        return Arrays.stream(values())
                .filter(category -> Words.of(category).equals(text))
                .findFirst()
                .orElse(OTHER);
    }
}
