package org.wardkeep.operations.download;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a server said of a file, to ask for it again.
///
/// @param tag entity tag (RFC 9110 section 8.8.3); empty when it gave none
/// @param modified when the file was last changed, as the server spells it; empty when it did not
///   say
record Remembered(String tag, String modified) {
    static final Remembered NOTHING = new Remembered("", "");

    static Remembered of(HttpHeaders headers) {
        return new Remembered(
                headers.firstValue("ETag").orElse(""),
                headers.firstValue("Last-Modified").orElse(""));
    }

    static Remembered read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return NOTHING;
        }
        var lines = Files.readAllLines(file);
        return lines.size() < 2 ? NOTHING : new Remembered(lines.get(0), lines.get(1));
    }

    void write(Path file) throws IOException {
        Files.write(file, List.of(tag, modified));
    }

    /// What tells one edition of the file from another; a weak tag does not (RFC 9110 section
    /// 13.1.5).
    String validator() {
        return tag.isEmpty() || tag.startsWith("W/") ? modified : tag;
    }
}
