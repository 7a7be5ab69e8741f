package org.wardkeep.formats.feed;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.Optional;

/// Times in the records of feeds.
public final class FeedTime {
    private FeedTime() {}

    /// The time where the scanner stands; one that cannot be read is a problem, and costs nothing
    /// else. Blank and null mean none.
    public static Optional<Instant> read(JsonScanner json) {
        var text = json.textOrEmpty();
        if (text.isBlank()) {
            return Optional.empty();
        }
        var instant = Timestamp.parseUtc(text);
        if (instant.isEmpty()) {
            json.report(
                    Code.INVALID,
                    "%s must look like 2021-04-22T20:15:00.000Z, got %s; the record has no such time then"
                            .formatted(json.pointer(), Problem.quote(text)));
        }
        return instant;
    }
}
