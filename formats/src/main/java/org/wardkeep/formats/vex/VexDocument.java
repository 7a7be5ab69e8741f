package org.wardkeep.formats.vex;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Statements on vulnerabilities in products. A text is empty when the document does not say.
///
/// @param source the file as the user named it
/// @param format the format with its version, such as `OpenVEX 0.2.0`
/// @param id what the document calls itself
/// @param author who makes the statements
/// @param timestamp when they were made; empty when the document does not say
/// @param version revision of the document, as spelt
/// @param statements in the order of the document
public record VexDocument(
        String source,
        String format,
        String id,
        String author,
        Optional<Instant> timestamp,
        String version,
        List<VexStatement> statements) {
    public VexDocument {
        statements = List.copyOf(statements);
    }
}
