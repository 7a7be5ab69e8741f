package org.wardkeep.formats.cyclonedx;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.function.Consumer;

/// CycloneDX in JSON.
final class JsonCursor implements Cursor {
    private final Source source;
    private final Strictness strictness;
    private final JsonScanner json;

    private JsonCursor(Source source, Strictness strictness, JsonScanner json) {
        this.source = source;
        this.strictness = strictness;
        this.json = json;
    }

    static Walk walk(Source source, Limits limits, Strictness strictness, Consumer<Cursor> body) {
        var scan =
                JsonScanner.scan(
                        source,
                        limits,
                        json -> body.accept(new JsonCursor(source, strictness, json)));
        return new Walk(scan.broken(), scan.problems());
    }

    @Override
    public void fields(Consumer<String> onField) {
        json.distinctFields(onField);
    }

    @Override
    public void items(Runnable onItem) {
        json.array(onItem);
    }

    @Override
    public boolean isList() {
        return json.isArray();
    }

    @Override
    public @Nullable String text() {
        if (strictness == Strictness.STRICT || json.isText() || json.isNull()) {
            return json.text();
        }
        var place = place();
        var spelt = json.scalar();
        if (spelt != null) {
            report(
                    Code.REPAIRED,
                    place,
                    "%s is no text; it was read as %s"
                            .formatted(json.pointer(), Problem.quote(spelt)));
        }
        return spelt;
    }

    @Override
    public @Nullable String scalar() {
        return json.scalar();
    }

    @Override
    public Place place() {
        var here = json.problem(Code.INVALID, "");
        return new Place(here.line(), here.column());
    }

    @Override
    public void report(Code code, String message) {
        json.report(code, message);
    }

    @Override
    public void report(Code code, Place place, String message) {
        json.report(problem(code, place, message));
    }

    @Override
    public Problem problem(Code code, Place place, String message) {
        return new Problem(code, source.name(), place.line(), place.column(), message);
    }
}
