package org.wardkeep.formats.json;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.ProblemList;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Walks one JSON document by callbacks, so that a reader names the fields it knows and everything
/// else is skipped.
///
/// ```java
/// var scan = JsonScanner.scan(source, limits, json -> json.object(field -> {
///     switch (field) {
///         case "title" -> title = json.text();
///         case "authors" -> json.array(() -> authors.add(json.text()));
///         default -> json.skip();
///     }
/// }));
/// ```
///
/// A value of another type than asked for is a problem at its position, and is skipped; reading
/// goes on. JSON that is broken ends the walk; what the callbacks gathered until there remains
/// theirs.
public final class JsonScanner {
    private static final int MAX_NUMBER_LENGTH = 1_000;

    private final Source source;
    private final Limits limits;
    private final JsonParser parser;
    private final Consumer<Problem> problems;
    private boolean pending;

    private JsonScanner(
            Source source, Limits limits, JsonParser parser, Consumer<Problem> problems) {
        this.source = source;
        this.limits = limits;
        this.parser = parser;
        this.problems = problems;
    }

    /// How a walk ended.
    ///
    /// @param broken what stopped it before the end of the document; empty when nothing did
    /// @param problems what was wrong with single values on the way
    public record Scan(Optional<Problem> broken, List<Problem> problems) {
        public Scan {
            problems = List.copyOf(problems);
        }

        /// Every problem, the one that stopped the walk last.
        public List<Problem> all() {
            var all = new ArrayList<>(problems);
            broken.ifPresent(all::add);
            return all;
        }
    }

    /// Walks the whole document; `body` is called once, at its first value.
    public static Scan scan(Source source, Limits limits, Consumer<JsonScanner> body) {
        var problems = new ProblemList(source.name());
        var broken = scan(source, limits, problems::add, body);
        return new Scan(broken, problems.toList());
    }

    /// The same, for documents whose problems are too many to be kept.
    ///
    /// @param problems told of what is wrong with single values, as it is met
    /// @return what stopped the walk before the end of the document; empty when nothing did
    public static Optional<Problem> scan(
            Source source, Limits limits, Consumer<Problem> problems, Consumer<JsonScanner> body) {
        try (var in = new BoundedInputStream(source.open(), limits.maxSize());
                var parser = Parsers.of(limits).createParser(ObjectReadContext.empty(), in)) {
            return new JsonScanner(source, limits, parser, problems).walk(body);
        } catch (JacksonException e) {
            return Optional.of(atFile(source, e, limits));
        } catch (IOException e) {
            return Optional.of(
                    Problem.ofFile(
                            Code.UNREADABLE,
                            source.name(),
                            "could not be read: " + e.getMessage()));
        }
    }

    /// Makes parsers that keep limits. One factory is kept for the next document: it remembers the
    /// names of fields, and a feed has a document in each of its hundred thousand lines.
    private record Parsers(Limits limits, JsonFactory factory) {
        private static volatile @Nullable Parsers last;

        static JsonFactory of(Limits limits) {
            var kept = last;
            if (kept == null || !kept.limits.equals(limits)) {
                kept = new Parsers(limits, make(limits));
                last = kept;
            }
            return kept.factory;
        }

        private static JsonFactory make(Limits limits) {
            return JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(limits.maxDepth())
                                    .maxStringLength(limits.maxTextLength())
                                    .maxNumberLength(MAX_NUMBER_LENGTH)
                                    .build())
                    .build();
        }
    }

    private Optional<Problem> walk(Consumer<JsonScanner> body) {
        try {
            if (parser.nextToken() == null) {
                return Optional.of(
                        Problem.ofFile(
                                Code.MALFORMED, source.name(), "is empty; JSON was expected"));
            }
            pending = true;
            body.accept(this);
            skipIfPending();
            if (parser.nextToken() != null) {
                return Optional.of(
                        problem(Code.MALFORMED, "more JSON follows after the end of the document"));
            }
            return Optional.empty();
        } catch (LimitReachedException e) {
            return Optional.of(e.problem);
        } catch (JacksonException e) {
            return Optional.of(at(e));
        }
    }

    /// Calls back for every field of the object here, standing at the field's value. A value that
    /// the callback leaves alone is skipped.
    public void object(Consumer<String> onField) {
        if (!expect(JsonToken.START_OBJECT, "an object")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            pending = true;
            onField.accept(name);
            skipIfPending();
        }
    }

    /// The same as [#object], but a name that stands twice is a problem, and its first value is the
    /// one that counts: two programs would otherwise read two truths (RFC 8259 section 4).
    public void distinctFields(Consumer<String> onField) {
        var seen = new HashSet<String>();
        object(field -> {
            if (seen.add(field)) {
                onField.accept(field);
            } else {
                report(
                        Code.CONTRADICTION,
                        "field %s stands twice; the first was used. Remove one."
                                .formatted(Problem.quote(field)));
            }
        });
    }

    /// Calls back for every element of the array here, standing at the element.
    public void array(Runnable onElement) {
        if (!expect(JsonToken.START_ARRAY, "an array")) {
            return;
        }
        int count = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (++count > limits.maxItems()) {
                throw new LimitReachedException(
                        problem(
                                Code.LIMIT_REACHED,
                                "more than %d elements in one list; split the document"
                                        .formatted(limits.maxItems())));
            }
            pending = true;
            onElement.run();
            skipIfPending();
        }
    }

    /// The text here; null, with a problem unless JSON null stands here, for any other type.
    public @Nullable String text() {
        pending = false;
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NULL -> null;
            default -> {
                unexpected("text");
                yield null;
            }
        };
    }

    /// The text here; empty where [#text] is null.
    public String textOrEmpty() {
        var text = text();
        return text == null ? "" : text;
    }

    /// The text here, or a number or truth value as it is spelt; null for anything else.
    public @Nullable String scalar() {
        return parser.currentToken().isScalarValue() && !isNull() ? spelt() : text();
    }

    private String spelt() {
        pending = false;
        return parser.getString();
    }

    /// The number here; null, with a problem unless JSON null stands here, for any other type.
    public @Nullable Double number() {
        pending = false;
        if (parser.currentToken().isNumeric()) {
            return parser.getDoubleValue();
        }
        if (!isNull()) {
            unexpected("a number");
        }
        return null;
    }

    /// The truth value here; null, with a problem unless JSON null stands here, for any other type.
    public @Nullable Boolean bool() {
        pending = false;
        if (parser.currentToken().isBoolean()) {
            return parser.getBooleanValue();
        }
        if (!isNull()) {
            unexpected("true or false");
        }
        return null;
    }

    public void skip() {
        pending = false;
        parser.skipChildren();
    }

    public boolean isObject() {
        return parser.currentToken() == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return parser.currentToken() == JsonToken.START_ARRAY;
    }

    public boolean isText() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    public boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /// The line of the value here, from 1.
    public long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /// Where the value here is in the document, as a JSON pointer (RFC 6901).
    public String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /// Notes a problem at the value here; reading goes on.
    public void report(Code code, String message) {
        problems.accept(problem(code, message));
    }

    /// Notes a problem of a place that was passed before.
    public void report(Problem problem) {
        problems.accept(problem);
    }

    /// A problem at the value here, for the caller to keep.
    public Problem problem(Code code, String message) {
        return located(code, parser.currentTokenLocation(), message);
    }

    private void skipIfPending() {
        if (pending) {
            skip();
        }
    }

    private boolean expect(JsonToken token, String what) {
        pending = false;
        if (parser.currentToken() == token) {
            return true;
        }
        if (!isNull()) {
            unexpected(what);
        }
        return false;
    }

    private void unexpected(String what) {
        report(
                Code.INVALID,
                "%s must be %s, found %s"
                        .formatted(
                                Problem.quote(pointer()), what, describe(parser.currentToken())));
        parser.skipChildren();
    }

    private static String describe(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    "something else";
        };
    }

    private Problem at(JacksonException e) {
        var where = e.getLocation();
        return located(
                codeOf(e), where == null ? parser.currentLocation() : where, describe(e, limits));
    }

    private Problem located(Code code, TokenStreamLocation where, String message) {
        return new Problem(
                code,
                source.name(),
                Math.max(0, where.getLineNr()),
                Math.max(0, where.getColumnNr()),
                message);
    }

    private static Problem atFile(Source source, JacksonException e, Limits limits) {
        return Problem.ofFile(codeOf(e), source.name(), describe(e, limits));
    }

    private static Code codeOf(JacksonException e) {
        if (e instanceof StreamConstraintsException
                || e.getCause() instanceof BoundedInputStream.SizeLimitException) {
            return Code.LIMIT_REACHED;
        }
        return e.getCause() instanceof IOException ? Code.UNREADABLE : Code.MALFORMED;
    }

    private static String describe(JacksonException e, Limits limits) {
        if (e.getCause() instanceof IOException cause && cause.getMessage() != null) {
            return cause.getMessage();
        }
        return JsonFault.words(e, limits);
    }

    /// Ends the walk from inside a callback.
    private static final class LimitReachedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        LimitReachedException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }
}
