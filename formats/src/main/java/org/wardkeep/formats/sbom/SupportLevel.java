package org.wardkeep.formats.sbom;

import java.util.Locale;
import java.util.Map;

/// How well a component is looked after, in the words of three vocabularies.
///
/// @see <a href="https://www.fda.gov/media/119933/download">FDA, Cybersecurity in Medical Devices,
///   section V.A.4(b): level of support</a>
/// @see <a
///   href="https://www.imdrf.org/documents/principles-and-practices-cybersecurity-legacy-medical-devices">
///   IMDRF N70, section 5.1: stages</a>
/// @see <a href="https://spdx.github.io/spdx-spec/v3.0.1/model/Core/Vocabularies/SupportType/">SPDX
///   3.0.1, SupportType</a>
public enum SupportLevel {
    /// The document does not say, or says that nobody knows. Never to be taken for supported.
    UNKNOWN,
    /// N70 and SPDX: not yet released for use.
    DEVELOPMENT,
    /// FDA "actively maintained", N70 and SPDX "support".
    ACTIVELY_MAINTAINED,
    /// SPDX "deployed": in use, with support for those who have it.
    DEPLOYED,
    /// N70 and SPDX: some fixes, by arrangement or for a while.
    LIMITED_SUPPORT,
    /// N70 and SPDX: no more fixes.
    END_OF_SUPPORT,
    /// FDA "no longer maintained".
    NO_LONGER_MAINTAINED,
    /// FDA "abandoned": nobody answers.
    ABANDONED,
    /// SPDX "noSupport": never had any.
    NO_SUPPORT;

    private static final Map<String, SupportLevel> WORDS =
            Map.ofEntries(
                    Map.entry("development", DEVELOPMENT),
                    Map.entry("activelymaintained", ACTIVELY_MAINTAINED),
                    Map.entry("active", ACTIVELY_MAINTAINED),
                    Map.entry("maintained", ACTIVELY_MAINTAINED),
                    Map.entry("support", ACTIVELY_MAINTAINED),
                    Map.entry("supported", ACTIVELY_MAINTAINED),
                    Map.entry("deployed", DEPLOYED),
                    Map.entry("limitedsupport", LIMITED_SUPPORT),
                    Map.entry("endofsupport", END_OF_SUPPORT),
                    Map.entry("endoflife", END_OF_SUPPORT),
                    Map.entry("nolongersupported", END_OF_SUPPORT),
                    Map.entry("nolongermaintained", NO_LONGER_MAINTAINED),
                    Map.entry("notmaintained", NO_LONGER_MAINTAINED),
                    Map.entry("unmaintained", NO_LONGER_MAINTAINED),
                    Map.entry("inactive", NO_LONGER_MAINTAINED),
                    Map.entry("deprecated", NO_LONGER_MAINTAINED),
                    Map.entry("abandoned", ABANDONED),
                    Map.entry("nosupport", NO_SUPPORT),
                    Map.entry("unsupported", NO_SUPPORT));

    /// The level that a text names, in any case and with any separators; [#UNKNOWN] for anything
    /// else.
    public static SupportLevel parse(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return WORDS.getOrDefault(letters, UNKNOWN);
    }
}
