package org.wardkeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/// The lines of `wardkeep advisory --format json` are as `docs/schema/advisory.schema.json` says;
/// with `--by` as `advisory-group.schema.json` does.
class AdvisorySchemaTest {
    private static final Path ROOT =
            Path.of(Objects.requireNonNull(System.getProperty("wardkeep.root")));

    private static final Path HOSPITAL = ROOT.resolve(Path.of("examples", "riverside"));

    private static final String LINE =
            "{\"advisory\":\"T-1\",\"unit\":\"A1\",\"certainty\":\"certain\","
                    + "\"vulnerabilities\":[\"CVE-2020-0001\"],\"reason\":\"maker Philips\"}";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyLineOfTheExampleIsAsDocumented(boolean all) throws IOException {
        var schema = schema("advisory.schema.json");
        var lines = all ? lines("--all") : lines();
        assertTrue(lines.size() > 100, lines.size() + " lines");
        assertEquals(all, lines.stream().anyMatch(line -> line.contains("\"certainty\":\"no\"")));
        for (var line : lines) {
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
        }
    }

    @ParameterizedTest
    @CsvSource({"advisory, 26", "model, 20", "unit, 200"})
    void everyGroupOfTheExampleIsAsDocumented(String by, int atLeast) throws IOException {
        var schema = schema("advisory-group.schema.json");
        var lines = lines("--by", by);
        assertTrue(lines.size() >= atLeast, lines.size() + " lines");
        for (var line : lines) {
            assertTrue(line.startsWith("{\"" + by + "\":\""), line);
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
        }
        var renamed = lines.getFirst().replace("\"certain\":", "\"sure\":");
        assertFalse(schema.validate(renamed, InputFormat.JSON).isEmpty(), renamed);
    }

    @Test
    void aPairHasOneLine() throws IOException {
        var lines = lines("--all");
        var pairs = new HashSet<String>();
        for (var line : lines) {
            pairs.add(line.substring(0, line.indexOf(",\"certainty\"")));
        }
        assertEquals(lines.size(), pairs.size());
    }

    @ParameterizedTest(name = "{0} as {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            textBlock =
                    """
                    "T-1"             | "T-2"                  | true
                    "reason"          | "why"                  | false
                    "certain"         | "CERTAIN"              | false
                    "certain"         | "no"                   | false
                    "A1"              | ""                     | false
                    ["CVE-2020-0001"] | []                     | true
                    ["CVE-2020-0001"] | "CVE-2020-0001"        | false
                    "A1"              | "A1","more":"anything" | false
                    """)
    void whatIsNotDocumentedIsNoticed(String written, String instead, boolean valid)
            throws IOException {
        var changed = LINE.replace(written, instead);
        assertFalse(changed.equals(LINE), changed);
        assertEquals(
                valid,
                schema("advisory.schema.json").validate(changed, InputFormat.JSON).isEmpty(),
                changed);
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(ROOT.resolve(Path.of("docs", "schema", name))));
    }

    private static List<String> lines(String... more) throws IOException {
        var arguments = new ArrayList<>(List.of("advisory", "--format", "json"));
        arguments.add(HOSPITAL.resolve("advisories").toString());
        try (var lists = Files.list(HOSPITAL.resolve("inventory"))) {
            lists.sorted().forEach(list -> arguments.addAll(List.of("--inventory", list + "")));
        }
        arguments.addAll(List.of(more));
        var out = new ByteArrayOutputStream();
        var terminal =
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                        false);
        Wardkeep.commandLine(terminal, Clock.systemUTC()).execute(arguments.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
