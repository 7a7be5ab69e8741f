package org.wardkeep.formats.epss;

import org.wardkeep.formats.reading.Source;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/// The content of a file packed by gzip (RFC 1952).
record UnpackedSource(Source packed) implements Source {
    @Override
    public String name() {
        return packed.name();
    }

    @Override
    public long sizeBytes() throws IOException {
        return packed.sizeBytes();
    }

    @Override
    public InputStream open() throws IOException {
        return new GZIPInputStream(packed.open());
    }
}
