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
final class Json implements AutoCloseable {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final OutputStreamWriter out;
    private final JsonGenerator generator;

    /// Leaves the stream open when it is closed itself.
    Json(OutputStream stream) {
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

    Json open() {
        generator.writeStartObject();
        return this;
    }

    Json open(String name) {
        generator.writeName(name);
        return open();
    }

    Json openArray(String name) {
        generator.writeName(name);
        generator.writeStartArray();
        return this;
    }

    Json end() {
        generator.writeEndObject();
        return this;
    }

    Json endArray() {
        generator.writeEndArray();
        return this;
    }

    Json put(String name, String value) {
        generator.writeStringProperty(name, value);
        return this;
    }

    Json put(String name, long value) {
        generator.writeNumberProperty(name, value);
        return this;
    }

    Json put(String name, boolean value) {
        generator.writeBooleanProperty(name, value);
        return this;
    }

    Json put(String name, Collection<String> values) {
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
