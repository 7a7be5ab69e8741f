package org.wardkeep.formats.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Bytes with the name their owner knows them by. Can be opened any number of times.
public interface Source {
    /// The name for messages: relative to the folder that was read, with `/` between its parts.
    String name();

    /// Size in bytes as stored, before anything is unpacked.
    long sizeBytes() throws IOException;

    InputStream open() throws IOException;

    /// The start of the content, enough to recognise a format.
    default Sample sample() throws IOException {
        try (var in = open()) {
            return new Sample(this, in.readNBytes(Sample.LENGTH));
        }
    }

    static Source of(String name, Path file) {
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long sizeBytes() throws IOException {
                return Files.size(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }

    static Source of(String name, byte[] content) {
        var bytes = content.clone();
        return new Source() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public long sizeBytes() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /// UTF-8 text as a source.
    static Source of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
