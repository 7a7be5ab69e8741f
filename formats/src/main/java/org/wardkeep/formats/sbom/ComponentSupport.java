package org.wardkeep.formats.sbom;

import java.time.LocalDate;
import java.util.Optional;

/// Who mends a component, and until when.
///
/// A value that is no date stays a text ("Until hardware support ends"): somebody has to ask.
///
/// @param level what the document says, in one vocabulary
/// @param rawLevel what the document says, in its words; empty when it says nothing
/// @param endOfSupport the day after which nobody mends it
/// @param rawEndOfSupport the same in the document's words; empty when it says nothing
/// @param endOfGuaranteedSupport the day after which fixes are no longer promised
/// @param endOfLife the day after which its maker no longer offers it
public record ComponentSupport(
        SupportLevel level,
        String rawLevel,
        Optional<LocalDate> endOfSupport,
        String rawEndOfSupport,
        Optional<LocalDate> endOfGuaranteedSupport,
        Optional<LocalDate> endOfLife) {

    /// The document says nothing.
    public static final ComponentSupport UNSTATED =
            new ComponentSupport(
                    SupportLevel.UNKNOWN,
                    "",
                    Optional.empty(),
                    "",
                    Optional.empty(),
                    Optional.empty());
}
