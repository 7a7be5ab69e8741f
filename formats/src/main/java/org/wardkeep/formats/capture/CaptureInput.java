package org.wardkeep.formats.capture;

import java.io.InputStream;
import java.nio.file.Path;

/// Where a capture comes from.
public sealed interface CaptureInput {
    /// How its owner knows it; stands in messages.
    String name();

    /// A file, mapped into memory where it is not packed.
    record OfFile(String name, Path path) implements CaptureInput {}

    /// A stream that can be read once, such as standard input. It is not closed.
    record OfStream(String name, InputStream stream) implements CaptureInput {}
}
