package org.wardkeep.vocabulary.version;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/// Order of moments, `datetime` of vers.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc3339#section-5.6">RFC 3339, 5.6</a>
final class DatetimeVersions {
    private static final int NEGATIVE = 0x01;
    private static final int POSITIVE = 0x02;

    private DatetimeVersions() {}

    static boolean write(String version, KeyWriter key) {
        try {
            var instant =
                    OffsetDateTime.parse(version, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                            .toInstant();
            long seconds = instant.getEpochSecond();
            // Before 1970 the seconds are counted from the lowest number there is.
            key.tag(seconds < 0 ? NEGATIVE : POSITIVE);
            key.number(seconds < 0 ? seconds - Long.MIN_VALUE : seconds);
            key.number(instant.getNano());
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
