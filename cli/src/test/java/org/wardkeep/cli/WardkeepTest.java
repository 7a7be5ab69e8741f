package org.wardkeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The program as a user meets it: arguments in; text, JSON and an exit status out.
class WardkeepTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2025-09-01T08:00:00Z"), ZoneOffset.UTC);

    private static final String UNITS =
            """
            Asset Tag,Manufacturer,Model,Software Version
            A1,Philips,IntelliVue MX40,B.05
            A2,Philips,IntelliVue MX40,
            A3,Philips,IntelliVue MX40 "M4841A",B.07
            """;

    @TempDir private Path temporary = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest(name = "wardkeep {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                             | 0
                    --help                         | 0
                    --version                      | 0
                    assess --help                  | 0
                    advisory --help                | 0
                    observe --help                 | 0
                    # the caller's mistake
                    --nonsense                     | 2
                    nonsense                       | 2
                    assess --nonsense              | 2
                    assess missing-folder          | 2
                    observe                        | 2
                    observe missing.pcap           | 2
                    observe --inventory list.csv   | 2
                    advisory                       | 2
                    advisory x.json                | 2
                    advisory --inventory list.csv  | 2
                    advisory a.json --inventory list.csv --format xml | 2
                    advisory a.json --inventory list.csv --by nothing | 2
                    """)
    void theExitStatusTellsWhoseMistakeItIs(String arguments, int status) {
        assertEquals(status, run(arguments.isEmpty() ? List.of() : List.of(arguments.split(" "))));
    }

    @Test
    void withoutArgumentsTheHelpIsShown() {
        run(List.of());
        assertTrue(text(out).contains("Usage: wardkeep"), text(out));
        assertTrue(text(out).contains("assess") && text(out).contains("advisory"), text(out));
    }

    @Test
    void anUnknownOptionIsNamedOnTheErrorStream() {
        run(List.of("assess", "--nonsense", "somewhere"));
        assertEquals("", text(out));
        assertTrue(text(err).contains("--nonsense"), text(err));
    }

    @Test
    void pairsAreOneJsonObjectALineWithExactlyTheseFields() throws IOException {
        write("list.csv", UNITS);
        write("one.json", ADVISORY);
        int status = advisory("--format", "json", "--all");
        assertEquals(0, status, text(err));
        var lines = text(out).lines().toList();
        assertEquals(3, lines.size(), text(out));
        for (var line : lines) {
            assertEquals(
                    List.of("advisory", "unit", "certainty", "vulnerabilities", "reason"),
                    fields(line));
        }
        assertTrue(
                lines.get(0)
                        .startsWith(
                                "{\"advisory\":\"TEST-1\",\"unit\":\"A1\",\"certainty\":\"certain\","
                                        + "\"vulnerabilities\":[\"CVE-2020-0001\"],\"reason\":\""),
                lines.get(0));
        assertTrue(lines.get(1).contains("\"certainty\":\"undecided\""), lines.get(1));
        assertTrue(
                lines.get(2).contains("\"certainty\":\"no\",\"vulnerabilities\":[]"), lines.get(2));
    }

    @Test
    void withoutAllOnlyPairsThatAreNotNoAreTold() throws IOException {
        write("list.csv", UNITS);
        write("one.json", ADVISORY);
        assertEquals(0, advisory());
        assertEquals(2, text(out).lines().count(), text(out));
        assertTrue(text(out).startsWith("certain"), text(out));
        assertTrue(
                text(err)
                        .contains("3 units × 1 advisories: 1 certain, 0 likely, 1 undecided, 1 no"),
                text(err));
    }

    @Test
    void pairsCanBeListedByAdvisoryWithTheNumberOfUnits() throws IOException {
        write("list.csv", UNITS);
        write("one.json", ADVISORY);
        assertEquals(0, advisory("--by", "advisory"), text(err));
        assertTrue(
                text(out)
                        .startsWith(
                                "TEST-1: 1 certain, 0 likely, 1 undecided\n  certain    Philips"),
                text(out));
        assertEquals(0, advisory("--by", "model", "--format", "json"), text(err));
        assertEquals(
                List.of(
                        "model",
                        "certain",
                        "likely",
                        "undecided",
                        "matches",
                        "advisory",
                        "certainty",
                        "units",
                        "vulnerabilities",
                        "reason",
                        "advisory",
                        "certainty",
                        "units",
                        "vulnerabilities",
                        "reason"),
                fields(text(out)));
    }

    @ParameterizedTest(name = "--unit {0}: {1} lines, {2}")
    @CsvSource({"A1, 1, 0", "A1 A2, 2, 0", "A1 X9, 1, 3", "X9, 0, 2"})
    void oneUnitCanBeAskedFor(String tags, int lines, int status) throws IOException {
        write("list.csv", UNITS);
        write("one.json", ADVISORY);
        var options = new ArrayList<String>();
        for (var tag : tags.split(" ")) {
            options.addAll(List.of("--unit", tag));
        }
        assertEquals(status, advisory(options.toArray(String[]::new)), text(err));
        assertEquals(lines, text(out).lines().count(), text(out));
        assertEquals(tags.contains("X9"), text(err).contains("serial number \"X9\""), text(err));
    }

    @Test
    void aRefusedFileIsNamedAndTheRestIsDone() throws IOException {
        write("list.csv", UNITS);
        write("one.json", ADVISORY);
        write("bad.json", ADVISORY.substring(0, 300));
        int status =
                run(
                        List.of(
                                "advisory",
                                temporary.resolve("one.json").toString(),
                                temporary.resolve("bad.json").toString(),
                                "--inventory",
                                temporary.resolve("list.csv").toString()));
        assertEquals(3, status);
        assertEquals(2, text(out).lines().count());
        assertTrue(text(err).contains("bad.json"), text(err));
    }

    @Test
    void withoutAnyUnitOrAdvisoryTheCallerIsTold() throws IOException {
        write("list.csv", "Asset Tag,Manufacturer,Model\n");
        write("one.json", ADVISORY);
        assertEquals(2, advisory());
        assertTrue(text(err).contains("No units were read"), text(err));
        write("list.csv", UNITS);
        write("one.json", "hello");
        assertEquals(2, advisory());
        assertTrue(text(err).contains("No advisories were read"), text(err));
    }

    @ParameterizedTest(name = "with a bad file: {0}, {1}: {2}")
    @CsvSource({"false, '', 0", "true, '', 3", "false, now, 0", "false, planned, 1"})
    void assessTellsByItsStatusHowItWent(boolean bad, String failOn, int status)
            throws IOException {
        write("list.csv", UNITS);
        write("one.json", ADVISORY);
        if (bad) {
            write("bad.json", ADVISORY.substring(0, 300));
        }
        var arguments = new ArrayList<>(List.of("assess", temporary.toString()));
        if (!failOn.isEmpty()) {
            arguments.addAll(List.of("--fail-on", failOn));
        }
        assertEquals(status, run(arguments), text(out) + text(err));
    }

    private int advisory(String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "advisory",
                                temporary.resolve("one.json").toString(),
                                "--inventory",
                                temporary.resolve("list.csv").toString()));
        arguments.addAll(List.of(more));
        return run(arguments);
    }

    private int run(List<String> arguments) {
        out.reset();
        err.reset();
        var terminal = new Terminal(stream(out), stream(err), false);
        return Wardkeep.commandLine(terminal, CLOCK).execute(arguments.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(temporary.resolve(name), content);
    }

    private static List<String> fields(String json) {
        var names = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    names.add(parser.currentName());
                }
            }
        }
        return names;
    }

    private static final String ADVISORY =
            """
            {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0",
              "title": "Philips IntelliVue MX40", "publisher": {"category": "coordinator",
                "name": "Test", "namespace": "https://example.com"},
              "tracking": {"id": "TEST-1", "version": "1", "status": "final",
                "initial_release_date": "2020-09-10T00:00:00Z",
                "current_release_date": "2020-09-10T00:00:00Z",
                "revision_history": [{"number": "1", "date": "2020-09-10T00:00:00Z",
                  "summary": "First"}]}},
             "product_tree": {"branches": [{"category": "vendor", "name": "Philips",
               "branches": [{"category": "product_name", "name": "IntelliVue MX40",
                 "branches": [{"category": "product_version_range", "name": "<= B.06",
                   "product": {"product_id": "P1", "name": "MX40 <= B.06"}}]}]}]},
             "vulnerabilities": [{"cve": "CVE-2020-0001",
               "notes": [{"category": "description", "text": "A fault."}],
               "product_status": {"known_affected": ["P1"]}}]}
            """;
}
