package org.wardkeep.formats.vex;

import java.util.Locale;
import java.util.Optional;

/// What a statement says of a vulnerability in a product.
///
/// @see <a
///   href="https://www.cisa.gov/resources-tools/resources/minimum-requirements-vulnerability-exploitability-exchange-vex">
///   CISA, Minimum Requirements for VEX, section 2.4.2</a>
public enum VexStatus {
    AFFECTED,
    NOT_AFFECTED,
    FIXED,
    UNDER_INVESTIGATION;

    /// The status in the words of OpenVEX, CSAF, CycloneDX or SPDX; empty for anything else.
    public static Optional<VexStatus> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "affected", "known_affected", "exploitable" -> Optional.of(AFFECTED);
            case "not_affected", "known_not_affected", "false_positive" ->
                    Optional.of(NOT_AFFECTED);
            case "fixed", "resolved", "resolved_with_pedigree" -> Optional.of(FIXED);
            case "under_investigation", "in_triage" -> Optional.of(UNDER_INVESTIGATION);
            default -> Optional.empty();
        };
    }
}
