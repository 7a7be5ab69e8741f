package org.wardkeep.formats.csaf;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A point in time as a document states it.
///
/// @param text as it stands in the document; empty when it does not stand there
/// @param instant what the text means; empty when it is not a date and time
public record CsafDate(String text, Optional<Instant> instant) {
    /// RFC 3339 with the capital letters that CSAF asks for (2.1, section 2.2).
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}):(\\d{2})(\\.\\d{1,9})?\\d*"
                            + "(?:Z|([+-])(\\d{2}):(\\d{2}))");

    static final CsafDate NONE = new CsafDate("", Optional.empty());

    /// Reads any text; what is no date and time keeps its text only.
    static CsafDate parse(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        var form = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        try {
            return new CsafDate(
                    text, form.matches() ? Optional.of(instant(form)) : Optional.empty());
        } catch (DateTimeException _) {
            return new CsafDate(text, Optional.empty());
        }
    }

    /// A leap second is read as the second after. Offsets may reach 23:59, further than those of
    /// Java.
    private static Instant instant(Matcher form) {
        boolean leap = form.group(2).equals("60");
        var fraction = form.group(3) == null ? "" : form.group(3);
        var local =
                LocalDateTime.parse(form.group(1) + ":" + (leap ? "59" : form.group(2)) + fraction);
        var offset = Duration.ZERO;
        if (form.group(4) != null) {
            long hours = Long.parseLong(form.group(5));
            long minutes = Long.parseLong(form.group(6));
            if (hours > 23 || minutes > 59) {
                throw new DateTimeException("An offset cannot be " + form.group());
            }
            offset =
                    Duration.ofMinutes(
                            (hours * 60 + minutes) * (form.group(4).equals("-") ? -1 : 1));
        }
        return local.toInstant(ZoneOffset.UTC).minus(offset).plusSeconds(leap ? 1 : 0);
    }

    boolean isStated() {
        return !text.isEmpty();
    }

    /// Whether the text has the form that CSAF 2.1 asks for, which leaves leap seconds out, and is
    /// a real point in time.
    boolean isWellFormed() {
        var form = FORM.matcher(text);
        return instant.isPresent() && form.matches() && !form.group(2).equals("60");
    }
}
