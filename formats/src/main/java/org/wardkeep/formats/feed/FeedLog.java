package org.wardkeep.formats.feed;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Counts what a feed holds while it is read, and keeps its first problems.
///
/// @param <T> the record
public final class FeedLog<T> {
    /// Enough to see the pattern; the rest is counted.
    public static final int SHOWN = 100;

    private final String source;
    private final Consumer<T> each;
    private final List<Problem> problems = new ArrayList<>();
    private String revision = "";
    private long problemCount;
    private long records;
    private long refused;

    /// @param each is handed every record
    public FeedLog(Source source, Consumer<T> each) {
        this.source = source.name();
        this.each = each;
    }

    /// Hands a record over.
    public void keep(T record) {
        records++;
        each.accept(record);
    }

    /// Counts a record that cannot be used; why is noted apart.
    public void refuse() {
        refused++;
    }

    /// Counts a record that cannot be used.
    public void refuse(Problem why) {
        refuse();
        note(why);
    }

    /// Notes what is wrong with a part of a record.
    public void note(Problem problem) {
        if (++problemCount <= SHOWN) {
            problems.add(problem);
        }
    }

    /// What the feed calls this edition.
    public void revision(String text) {
        revision = text;
    }

    public long records() {
        return records;
    }

    /// Records read so far, usable or not.
    public long seen() {
        return records + refused;
    }

    /// The end was reached, or what kept the reader from it.
    public FeedSummary summary(Optional<Problem> broken) {
        var whole = broken.or(this::nothingFound);
        return new FeedSummary(source, revision, records, refused, problems, problemCount, whole);
    }

    /// Something that was taken for this feed and has not one usable record is none: nobody wants
    /// it instead of yesterday's.
    private Optional<Problem> nothingFound() {
        return records == 0 && refused > 0
                ? Optional.of(
                        Problem.ofFile(
                                Code.INVALID,
                                source,
                                "none of its %d records can be used. Fetch it again."
                                        .formatted(refused)))
                : Optional.empty();
    }
}
