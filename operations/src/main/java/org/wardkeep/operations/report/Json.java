package org.wardkeep.operations.report;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/// Writes JSON as a stream, indented, in UTF-8. Halves of surrogate pairs become `?`.
public final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStreamWriter out;
    private final JsonGenerator generator;

    /// Leaves the stream open when it is closed itself.
    public Json(OutputStream stream) {
        // The generator over a Writer leaves encoding to the Writer, which never refuses a text;
        // the one over a stream throws at half a surrogate pair.
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        generator = FACTORY.createGenerator(new Indented(), out);
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

    public Json open() {
        generator.writeStartObject();
        return this;
    }

    public Json open(String name) {
        generator.writeName(name);
        return open();
    }

    public Json openArray(String name) {
        generator.writeName(name);
        generator.writeStartArray();
        return this;
    }

    public Json end() {
        generator.writeEndObject();
        return this;
    }

    public Json endArray() {
        generator.writeEndArray();
        return this;
    }

    public Json put(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    public Json put(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    Json put(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    public Json put(String name, Collection<String> values) {
        openArray(name);
        values.forEach(generator::writeString);
        return endArray();
    }

    Json putNumbers(String name, Collection<Integer> values) {
        openArray(name);
        values.forEach(generator::writeNumber);
        return endArray();
    }

    /// A number without digits that binary fractions add.
    public Json put(String name, double value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    @Override
    public void close() throws IOException {
        generator.close();
        out.write('\n');
        out.flush();
    }
}
