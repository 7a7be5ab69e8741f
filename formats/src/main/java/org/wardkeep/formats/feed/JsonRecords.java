package org.wardkeep.formats.feed;

import org.wardkeep.formats.feed.FeedFile.Place;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/// The records in a JSON document: it is one, an array of them, or has one in each line ([JSON
/// lines](https://jsonlines.org)), told by content.
///
/// A line that is no JSON costs that line, and a document among others costs itself. Anything else
/// that is no JSON to its end was cut off, as was a last line without its end.
///
/// @param <T> the record
public final class JsonRecords<T> {
    private static final int BUFFER = 1 << 16;

    private final Limits limits;
    private final FeedLog<T> log;
    private final Function<JsonScanner, Optional<T>> reading;

    /// @param reading reads the record where the scanner stands; empty, after a problem was
    ///   reported, when it cannot be used
    public JsonRecords(Limits limits, FeedLog<T> log, Function<JsonScanner, Optional<T>> reading) {
        this.limits = limits;
        this.log = log;
        this.reading = reading;
    }

    /// Reads a whole file.
    public FeedSummary read(Source source) {
        return log.summary(FeedFile.each(source, limits, log, this::read));
    }

    /// @return why nothing of the file may be used
    private Optional<Problem> read(Source document, Place place) {
        try (var in = new BufferedInputStream(document.open(), BUFFER)) {
            var stream = new Opened(document, in);
            if (place == Place.ALONE && Shape.of(in) == Shape.LINES) {
                return readLines(stream);
            }
            var broken = readDocument(stream);
            if (place == Place.ALONE || broken.isEmpty()) {
                return broken;
            }
            log.refuse(broken.get());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unreadable(document, e));
        }
    }

    /// An array's records are handed over one by one; a single one when its document is whole.
    private Optional<Problem> readDocument(Source document) {
        var single = new AtomicReference<Optional<T>>();
        var broken =
                JsonScanner.scan(
                        document,
                        limits,
                        log::note,
                        json -> {
                            if (json.isArray()) {
                                json.array(() -> take(reading.apply(json)));
                            } else {
                                single.set(reading.apply(json));
                            }
                        });
        if (broken.isEmpty() && single.get() != null) {
            take(single.get());
        }
        return broken;
    }

    private void take(Optional<T> record) {
        record.ifPresentOrElse(log::keep, log::refuse);
    }

    private Optional<Problem> readLines(Opened document) throws IOException {
        var line = new Line(limits.maxTextLength());
        for (long number = 1; line.next(document.content()); number++) {
            if (line.isTooLong()) {
                log.refuse(
                        problem(
                                document,
                                number,
                                Code.LIMIT_REACHED,
                                "is longer than %d bytes and was left out"
                                        .formatted(limits.maxTextLength())));
            } else if (!line.isBlank()) {
                var broken = readLine(document.name(), number, line.bytes());
                if (broken.isPresent() && !line.isEnded()) {
                    return broken;
                }
                broken.ifPresent(log::refuse);
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> readLine(String name, long number, byte[] line) {
        var problems = new ArrayList<Problem>();
        var record = new AtomicReference<Optional<T>>(Optional.empty());
        var broken =
                JsonScanner.scan(
                        Source.of(name, line),
                        limits,
                        problems::add,
                        json -> record.set(reading.apply(json)));
        problems.forEach(problem -> log.note(atLine(problem, number)));
        if (broken.isEmpty()) {
            take(record.get());
        }
        return broken.map(problem -> atLine(problem, number));
    }

    private static Problem atLine(Problem problem, long number) {
        return new Problem(
                problem.code(), problem.source(), number, problem.column(), problem.message());
    }

    private static Problem problem(Source document, long line, Code code, String message) {
        return new Problem(code, document.name(), line, 0, message);
    }

    private static Problem unreadable(Source document, IOException e) {
        return Problem.ofFile(
                Code.UNREADABLE,
                document.name(),
                "could not be read to its end: %s. Fetch it again.".formatted(e.getMessage()));
    }

    private record Opened(Source document, InputStream content) implements Source {
        @Override
        public String name() {
            return document.name();
        }

        @Override
        public long sizeBytes() throws IOException {
            return document.sizeBytes();
        }

        @Override
        public InputStream open() {
            return content;
        }
    }

    private enum Shape {
        ONE_DOCUMENT,
        LINES;

        /// Lines when the first one is an object from its beginning to its end.
        static Shape of(BufferedInputStream in) throws IOException {
            in.mark(BUFFER);
            var start = in.readNBytes(BUFFER);
            in.reset();
            int end = 0;
            while (end < start.length && start[end] != '\n') {
                end++;
            }
            boolean whole = end < start.length;
            while (end > 0 && isBlank(start[end - 1])) {
                end--;
            }
            boolean isObject = end > 0 && start[0] == '{' && (!whole || start[end - 1] == '}');
            return isObject && start.length > 1 ? LINES : ONE_DOCUMENT;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /// One line at a time.
    private static final class Line {
        private final int most;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
        private final byte[] buffer = new byte[BUFFER];
        private int from;
        private int to;
        private boolean ended;
        private boolean tooLong;

        Line(int most) {
            this.most = most;
        }

        /// Goes to the next line; false behind the last one.
        boolean next(InputStream in) throws IOException {
            bytes.reset();
            ended = false;
            tooLong = false;
            boolean any = false;
            while (!ended) {
                if (from == to) {
                    from = 0;
                    to = Math.max(0, in.read(buffer, 0, BUFFER));
                    if (to == 0) {
                        return any;
                    }
                }
                any = true;
                takeUntilEnd();
            }
            return true;
        }

        private void takeUntilEnd() {
            int at = from;
            while (at < to && buffer[at] != '\n') {
                at++;
            }
            tooLong |= bytes.size() + at - from > most;
            if (!tooLong) {
                bytes.write(buffer, from, at - from);
            }
            ended = at < to;
            from = ended ? at + 1 : at;
        }

        boolean isEnded() {
            return ended;
        }

        boolean isTooLong() {
            return tooLong;
        }

        boolean isBlank() {
            for (byte b : bytes.toByteArray()) {
                if (!JsonRecords.isBlank(b)) {
                    return false;
                }
            }
            return true;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
