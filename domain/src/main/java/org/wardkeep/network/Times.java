package org.wardkeep.network;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Times of captures as people read them.
public final class Times {
    private static final long NANOS = 1_000_000_000L;

    private Times() {}

    /// @param nanos since 1970-01-01T00:00Z
    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS), Math.floorMod(nanos, NANOS));
    }

    static ZonedDateTime at(long nanos) {
        return instant(nanos).atZone(ZoneOffset.UTC);
    }
}
