package org.wardkeep.formats.vex;

import java.util.Locale;
import java.util.Optional;

/// Why a product is not affected by a vulnerability of one of its parts.
///
/// OpenVEX, CSAF (flags) and SPDX share five reasons; CycloneDX has nine, of which two say the same
/// as theirs. Each vocabulary spells a reason in one way only, so its own spelling is kept by the
/// constant.
///
/// @see <a
///   href="https://www.cisa.gov/sites/default/files/publications/VEX_Status_Justification_Jun22.pdf">
///   CISA, VEX Status Justifications</a>
/// @see <a
///   href="https://cyclonedx.org/docs/1.6/json/#vulnerabilities_items_analysis_justification">
///   CycloneDX, impact analysis justification</a>
public enum VexJustification {
    COMPONENT_NOT_PRESENT("component_not_present", ""),
    VULNERABLE_CODE_NOT_PRESENT("vulnerable_code_not_present", "code_not_present"),
    VULNERABLE_CODE_NOT_IN_EXECUTE_PATH(
            "vulnerable_code_not_in_execute_path", "code_not_reachable"),
    VULNERABLE_CODE_CANNOT_BE_CONTROLLED_BY_ADVERSARY(
            "vulnerable_code_cannot_be_controlled_by_adversary", ""),
    INLINE_MITIGATIONS_ALREADY_EXIST("inline_mitigations_already_exist", ""),
    REQUIRES_CONFIGURATION("", "requires_configuration"),
    REQUIRES_DEPENDENCY("", "requires_dependency"),
    REQUIRES_ENVIRONMENT("", "requires_environment"),
    PROTECTED_BY_COMPILER("", "protected_by_compiler"),
    PROTECTED_AT_RUNTIME("", "protected_at_runtime"),
    PROTECTED_AT_PERIMETER("", "protected_at_perimeter"),
    PROTECTED_BY_MITIGATING_CONTROL("", "protected_by_mitigating_control");

    private final String shared;
    private final String cycloneDx;

    VexJustification(String shared, String cycloneDx) {
        this.shared = shared;
        this.cycloneDx = cycloneDx;
    }

    /// The spelling of OpenVEX and CSAF; empty when they have no such reason.
    public Optional<String> shared() {
        return Optional.of(shared).filter(word -> !word.isEmpty());
    }

    /// The spelling of CycloneDX; empty when it has no such reason.
    public Optional<String> cycloneDx() {
        return Optional.of(cycloneDx).filter(word -> !word.isEmpty());
    }

    /// The reason in the words of any vocabulary, SPDX's camel case included; empty for anything
    /// else.
    public static Optional<VexJustification> parse(String text) {
        var letters = letters(text);
        for (var reason : values()) {
            if (!letters.isEmpty()
                    && (letters.equals(letters(reason.shared))
                            || letters.equals(letters(reason.cycloneDx)))) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
