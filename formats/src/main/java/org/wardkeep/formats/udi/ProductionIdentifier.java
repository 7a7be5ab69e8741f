package org.wardkeep.formats.udi;

import java.time.LocalDate;
import java.util.Optional;

/// One production identifier (UDI-PI): what sets units of one model apart.
///
/// @param kind what it says
/// @param tag the agency's mark for it: the GS1 application identifier, the HIBC flag, the ISBT 128
///   data identifier
/// @param text as it stands in the carrier, without the mark
/// @param date for kinds that are dates; empty when `text` is not a date. Where the carrier gives
///   only the month it is that month's last day
public record ProductionIdentifier(Kind kind, String tag, String text, Optional<LocalDate> date) {

    /// What a production identifier says (21 CFR 801.3, "unique device identifier").
    public enum Kind {
        LOT,
        SERIAL,
        EXPIRY,
        MANUFACTURE,
        /// The distinct identification code of a product of human origin: its donation number.
        DONATION,
        /// The software version; GS1 application identifier 8012.
        SOFTWARE_VERSION,
        QUANTITY,
        /// Read, but not an identifier of the unit; [#tag] says what it is.
        OTHER
    }

    static ProductionIdentifier of(Kind kind, String tag, String text) {
        return new ProductionIdentifier(kind, tag, text, Optional.empty());
    }
}
