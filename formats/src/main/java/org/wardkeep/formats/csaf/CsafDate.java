package org.wardkeep.formats.csaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A point in time as a document states it.
///
/// @param text as it stands in the document; empty when it does not stand there
/// @param instant what the text means; empty when it is not a date and time
public record CsafDate(String text, Optional<Instant> instant) {
    /// RFC 3339 with the capital letters that CSAF asks for (2.1, section 2.2). Its leap seconds
    /// are read as the second after.
    private static final Pattern FORM =
            Pattern.compile(
                    "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

    private static final int SECONDS_START = 17;

    static final CsafDate NONE = new CsafDate("", Optional.empty());

    /// Reads any text; what is no date and time keeps its text only.
    static CsafDate parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        var upper = text.strip().toUpperCase(Locale.ROOT);
        if (!FORM.matcher(upper).matches()) {
            return new CsafDate(text, Optional.empty());
        }
        boolean leap = upper.startsWith("60", SECONDS_START);
        var plain =
                leap
                        ? upper.substring(0, SECONDS_START)
                                + "59"
                                + upper.substring(SECONDS_START + 2)
                        : upper;
        try {
            var time = OffsetDateTime.parse(cutFraction(plain)).toInstant();
            return new CsafDate(text, Optional.of(leap ? time.plusSeconds(1) : time));
        } catch (DateTimeException _) {
            return new CsafDate(text, Optional.empty());
        }
    }

    /// Java keeps nanoseconds; more digits are allowed.
    private static String cutFraction(String text) {
        return text.replaceFirst("(\\.\\d{9})\\d+", "$1");
    }

    boolean isStated() {
        return !text.isEmpty();
    }

    /// Whether the text has the form that CSAF 2.1 asks for and is a real point in time.
    boolean isWellFormed() {
        return instant.isPresent() && FORM.matcher(text).matches();
    }
}
