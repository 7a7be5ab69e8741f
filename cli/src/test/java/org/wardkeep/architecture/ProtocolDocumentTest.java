package org.wardkeep.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.Decoders;
import org.wardkeep.formats.protocol.Protocol;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The document that says what is read of each protocol names each of them.
class ProtocolDocumentTest {
    private static final Path DOCUMENT = Sources.ROOT.resolve("docs/protocols.md");
    private static final String HEADING = "### ";

    /// Read inside of HTTP, by no decoder of its own.
    private static final String INSIDE = "FHIR";

    @Test
    void everyDecoderHasItsTable() throws IOException {
        var lines = Files.readAllLines(DOCUMENT);
        var described =
                lines.stream()
                        .filter(line -> line.startsWith(HEADING))
                        .map(line -> line.substring(HEADING.length()))
                        .collect(Collectors.toCollection(TreeSet::new));
        var decoded =
                Decoders.all().stream()
                        .map(Protocol::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        decoded.add(INSIDE);
        assertEquals(decoded, described);
    }

    /// A heading without a table would say nothing.
    @Test
    void everyTableHasRows() throws IOException {
        var text = Files.readString(DOCUMENT);
        var empty =
                List.of(text.split("\n" + HEADING)).stream()
                        .skip(1)
                        .filter(part -> !part.contains("| read |"))
                        .map(part -> part.lines().findFirst().orElse(""))
                        .toList();
        assertEquals(List.of(), empty);
    }
}
