package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// The order of revisions as feeds spell them: by time where both are one, else by text.
final class Revision {
    private Revision() {}

    static boolean isOlder(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        var first = time(one);
        var second = time(other);
        return (first != null && second != null)
                ? first.isBefore(second)
                : one.compareTo(other) < 0;
    }

    /// NVD leaves out the zone and means UTC.
    private static @Nullable Instant time(String text) {
        if (text.length() < "2024-01-01T00:00".length() || text.charAt(10) != 'T') {
            return null;
        }
        try {
            char last = text.charAt(text.length() - 1);
            boolean zoned = last == 'Z' || text.indexOf('+', 10) > 0 || text.indexOf('-', 10) > 0;
            return zoned
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
