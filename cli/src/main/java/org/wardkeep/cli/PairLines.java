package org.wardkeep.cli;

import org.wardkeep.operations.advisory.Pair;
import org.wardkeep.operations.report.Shown;

import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes pairs one a line, as they come.
final class PairLines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final BufferedWriter out;
    private final Format format;
    private final JsonFactory json = new JsonFactory();

    PairLines(PrintStream out, Format format) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        this.format = format;
    }

    void write(Pair pair) {
        try {
            out.write(
                    switch (format) {
                        case TEXT -> text(pair);
                        case JSON -> json(pair);
                    });
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Pair pair) {
        return "%-9s  %-14s  %s  %s"
                .formatted(
                        word(pair),
                        Shown.line(pair.unit()),
                        Shown.line(pair.advisory()),
                        Shown.line(pair.reason()));
    }

    private String json(Pair pair) {
        var line = new StringWriter();
        try (var generator = json.createGenerator(ObjectWriteContext.empty(), line)) {
            generator.writeStartObject();
            generator.writeStringProperty("advisory", pair.advisory());
            generator.writeStringProperty("unit", pair.unit());
            generator.writeStringProperty("certainty", word(pair));
            generator.writeArrayPropertyStart("vulnerabilities");
            pair.vulnerabilities().forEach(generator::writeString);
            generator.writeEndArray();
            generator.writeStringProperty("reason", pair.reason());
            generator.writeEndObject();
        }
        return line.toString();
    }

    private static String word(Pair pair) {
        return pair.certainty().name().toLowerCase(Locale.ROOT);
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The stream belongs to the process and stays open.
    @Override
    public void close() {
        flush();
    }
}
