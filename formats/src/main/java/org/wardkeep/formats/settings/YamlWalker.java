package org.wardkeep.formats.settings;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Walks one YAML document by callbacks. Only the events of the parser are used: nothing is
/// constructed, and aliases, which can make a small file large, are problems.
final class YamlWalker {
    /// Settings are written by hand.
    private static final ByteSize MAX_SIZE = ByteSize.ofMebibytes(1);

    private final Source source;
    private final Limits limits;
    private final Iterator<Event> events;
    private final ProblemLog problems;
    private Event here;
    private int depth;
    private long steps;

    private YamlWalker(Source source, Limits limits, Iterator<Event> events) {
        this.source = source;
        this.limits = limits;
        this.events = events;
        this.problems = new ProblemLog(source.name());
        this.here = events.next();
    }

    /// A scalar with its place.
    record Text(String value, long line, long column) {}

    /// How a walk ended; as `JsonScanner.Scan`.
    record Scan(Optional<Problem> broken, List<Problem> problems) {}

    static Scan walk(Source source, Limits limits, Consumer<YamlWalker> body) {
        var settings =
                LoadSettings.builder()
                        .setLabel(source.name())
                        .setCodePointLimit((int) MAX_SIZE.bytes())
                        .build();
        var problems = List.<Problem>of();
        try {
            var in = new ByteArrayInputStream(bytes(source, limits));
            var walker =
                    new YamlWalker(
                            source, limits, new Parse(settings).parseInputStream(in).iterator());
            try {
                walker.document(body);
            } finally {
                problems = walker.problems.all();
            }
            return new Scan(Optional.empty(), problems);
        } catch (YamlEngineException e) {
            return new Scan(Optional.of(broken(source, e)), problems);
        } catch (BoundedInputStream.SizeLimitException e) {
            return new Scan(Optional.of(ofFile(source, Code.LIMIT_REACHED, e)), problems);
        } catch (IOException e) {
            return new Scan(Optional.of(ofFile(source, Code.UNREADABLE, e)), problems);
        }
    }

    private static byte[] bytes(Source source, Limits limits) throws IOException {
        var bound = limits.maxSize().compareTo(MAX_SIZE) < 0 ? limits.maxSize() : MAX_SIZE;
        try (var in = new BoundedInputStream(source.open(), bound)) {
            return in.readAllBytes();
        }
    }

    private static Problem ofFile(Source source, Code code, IOException e) {
        return Problem.ofFile(code, source.name(), "could not be read: " + e.getMessage());
    }

    private static Problem broken(Source source, YamlEngineException e) {
        var mark =
                e instanceof MarkedYamlEngineException marked
                        ? marked.getProblemMark()
                        : Optional.<Mark>empty();
        var reason = e instanceof MarkedYamlEngineException marked ? marked.getProblem() : null;
        return new Problem(
                Code.MALFORMED,
                source.name(),
                mark.map(at -> at.getLine() + 1L).orElse(0L),
                mark.map(at -> at.getColumn() + 1L).orElse(0L),
                "not valid YAML: " + (reason == null ? e.getMessage() : reason));
    }

    private void document(Consumer<YamlWalker> body) {
        while (here.getEventId() == Event.ID.StreamStart
                || here.getEventId() == Event.ID.DocumentStart) {
            advance();
        }
        if (here.getEventId() != Event.ID.StreamEnd) {
            body.accept(this);
        }
        if (here.getEventId() == Event.ID.DocumentEnd) {
            advance();
        }
        if (here.getEventId() != Event.ID.StreamEnd) {
            report(Code.INVALID, "more than one document; only the first is read");
        }
    }

    /// Calls back for every key of the mapping here, standing at its value; what the callback
    /// leaves alone is skipped.
    void mapping(Consumer<Text> onKey) {
        if (here.getEventId() != Event.ID.MappingStart) {
            expected("keys and values");
            return;
        }
        advance();
        var keys = new HashSet<String>();
        while (here.getEventId() != Event.ID.MappingEnd) {
            var key = text("a key");
            long before = steps;
            if (!keys.add(key.value())) {
                problems.add(
                        at(
                                Code.CONTRADICTION,
                                key,
                                "the key %s stands here a second time; the first one counts"
                                        .formatted(Problem.quote(key.value()))));
            } else if (!key.value().isEmpty()) {
                onKey.accept(key);
            }
            if (steps == before) {
                skip();
            }
        }
        advance();
    }

    /// Calls back for every entry of the list here.
    void list(Runnable onEntry) {
        if (here.getEventId() != Event.ID.SequenceStart) {
            expected("a list, each entry behind a dash");
            return;
        }
        advance();
        while (here.getEventId() != Event.ID.SequenceEnd) {
            long before = steps;
            onEntry.run();
            if (steps == before) {
                skip();
            }
        }
        advance();
    }

    /// The text here; empty, with a problem, for anything else.
    Text text(String what) {
        var text = place(here instanceof ScalarEvent scalar ? scalar.getValue() : "");
        if (here instanceof ScalarEvent) {
            advance();
        } else {
            expected(what);
        }
        return text;
    }

    void report(Code code, Text at, String message) {
        problems.add(at(code, at, message));
    }

    /// The place here, with a text to go with it.
    Text place(String value) {
        var mark = here.getStartMark();
        return new Text(
                value,
                mark.map(at -> at.getLine() + 1L).orElse(0L),
                mark.map(at -> at.getColumn() + 1L).orElse(0L));
    }

    private void report(Code code, String message) {
        report(code, place(""), message);
    }

    private Problem at(Code code, Text at, String message) {
        return new Problem(code, source.name(), at.line(), at.column(), message);
    }

    private void expected(String what) {
        var found =
                switch (here.getEventId()) {
                    case Alias -> "an alias; write the value out";
                    case Scalar -> "a text";
                    case MappingStart -> "keys and values";
                    case SequenceStart -> "a list";
                    case Comment,
                            DocumentEnd,
                            DocumentStart,
                            MappingEnd,
                            SequenceEnd,
                            StreamEnd,
                            StreamStart ->
                            "nothing";
                };
        report(Code.INVALID, "expected %s here, found %s".formatted(what, found));
        skip();
    }

    private void skip() {
        int outside = depth;
        do {
            advance();
        } while (depth > outside);
    }

    private void advance() {
        steps++;
        depth +=
                switch (here.getEventId()) {
                    case MappingStart, SequenceStart -> 1;
                    case MappingEnd, SequenceEnd -> -1;
                    case Alias,
                            Comment,
                            DocumentEnd,
                            DocumentStart,
                            Scalar,
                            StreamEnd,
                            StreamStart ->
                            0;
                };
        if (depth > limits.maxDepth()) {
            throw new YamlEngineException("nested deeper than " + limits.maxDepth());
        }
        here = events.next();
    }
}
