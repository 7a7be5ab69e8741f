package org.wardkeep.formats.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// Points in time as documents write them.
public final class Timestamp {
    private static final int YEAR_DIGITS = 4;
    private static final int DATE_LENGTH = 10;

    /// Nine digits of a second's fraction and a zone make 35.
    private static final int LONGEST = 40;

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

    /// The point in time of a text as feeds write it: RFC 3339, without a zone for UTC, or with a
    /// zone that lost its minutes (`+00:`). Years have four digits; empty for anything else.
    public static Optional<Instant> parseUtc(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST || !stripped.startsWith("-", YEAR_DIGITS)) {
            return Optional.empty();
        }
        var whole = stripped.endsWith(":") ? stripped + "00" : stripped;
        try {
            return Optional.of(
                    hasZone(whole)
                            ? OffsetDateTime.parse(whole).toInstant()
                            : LocalDateTime.parse(whole).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// Behind the date a sign or a letter can only be of the zone.
    private static boolean hasZone(String text) {
        for (int i = text.length() - 1; i > DATE_LENGTH; i--) {
            char c = text.charAt(i);
            if (c == 'Z' || c == 'z' || c == '+' || c == '-') {
                return true;
            }
        }
        return false;
    }
}
