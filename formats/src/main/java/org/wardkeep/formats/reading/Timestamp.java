package org.wardkeep.formats.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/// Points in time as documents write them.
public final class Timestamp {
    private Timestamp() {}

    /// The point in time of an RFC 3339 text; empty for anything else, also for a local time, which
    /// names no point in time.
    public static Optional<Instant> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip()).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
