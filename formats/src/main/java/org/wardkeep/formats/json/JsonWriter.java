package org.wardkeep.formats.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Writes JSON as a stream in UTF-8, indented or one document a line. Halves of surrogate pairs
/// become `?`.
public final class JsonWriter implements AutoCloseable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .rootValueSeparator("\n")
                    .build();

    private static final int BUFFER = 1 << 16;

    private final BufferedWriter out;
    private final JsonGenerator generator;

    /// Leaves the stream open when it is closed itself.
    public JsonWriter(OutputStream stream) {
        // The generator over a Writer leaves encoding to the Writer, which never refuses a text;
        // the one over a stream throws at half a surrogate pair.
        this(stream, new Indented());
    }

    private JsonWriter(OutputStream stream, ObjectWriteContext context) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
        generator = FACTORY.createGenerator(context, out);
    }

    /// Writes each document on a line of its own.
    public static JsonWriter ofLines(OutputStream stream) {
        return new JsonWriter(stream, ObjectWriteContext.empty());
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    public JsonWriter open() {
        generator.writeStartObject();
        return this;
    }

    public JsonWriter open(String name) {
        generator.writeName(name);
        return open();
    }

    public JsonWriter openArray(String name) {
        generator.writeName(name);
        generator.writeStartArray();
        return this;
    }

    public JsonWriter end() {
        generator.writeEndObject();
        return this;
    }

    public JsonWriter endArray() {
        generator.writeEndArray();
        return this;
    }

    public JsonWriter put(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    public JsonWriter put(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    public JsonWriter put(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    public JsonWriter put(String name, double value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    public JsonWriter putNull(String name) {
        generator.writeNullProperty(name);
        return this;
    }

    /// A text that is left out when it is empty.
    public JsonWriter putStated(String name, String value) {
        return value.isEmpty() ? this : put(name, value);
    }

    public JsonWriter putNumbers(String name, Collection<Integer> values) {
        openArray(name);
        values.forEach(generator::writeNumber);
        return endArray();
    }

    /// An element of the array that is open.
    public JsonWriter add(String value) {
        generator.writeString(value);
        return this;
    }

    public JsonWriter put(String name, Collection<String> values) {
        openArray(name);
        values.forEach(generator::writeString);
        return endArray();
    }

    @Override
    public void close() throws IOException {
        generator.close();
        out.write('\n');
        out.flush();
    }
}
