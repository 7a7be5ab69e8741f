package org.wardkeep.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
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

/// `wardkeep match` as a user meets it, over a knowledge file of two records.
class MatchCommandTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    private static final String FEED =
            """
            {"resultsPerPage":2,"startIndex":0,"totalResults":2,"format":"NVD_CVE","version":"2.0",
             "timestamp":"2026-11-01T00:00:00.000","vulnerabilities":[
              {"cve":{"id":"CVE-2022-0778","sourceIdentifier":"test@example.org",
               "published":"2022-03-15T17:15:08.513","lastModified":"2024-11-21T06:39:22.540",
               "vulnStatus":"Modified","descriptions":[{"lang":"en","value":"OpenSSL loops."}],
               "metrics":{"cvssMetricV31":[{"source":"nvd@nist.gov","type":"Primary","cvssData":
                {"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H",
                 "baseScore":7.5}}]},
               "configurations":[{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[
                {"vulnerable":true,"criteria":"cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*",
                 "versionStartIncluding":"1.0.2","versionEndExcluding":"1.0.2zd"}]}]}]}},
              {"cve":{"id":"CVE-2020-1111","sourceIdentifier":"test@example.org",
               "published":"2020-03-15T17:15:08.513","lastModified":"2024-11-21T06:39:22.540",
               "vulnStatus":"Modified","descriptions":[{"lang":"en","value":"Another."}],
               "configurations":[{"operator":"AND","nodes":[
                {"operator":"OR","negate":false,"cpeMatch":[
                 {"vulnerable":true,"criteria":"cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*"}]},
                {"operator":"OR","negate":false,"cpeMatch":[
                 {"vulnerable":false,"criteria":"cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*"}]}]}]}}]}
            """;

    private static final String SBOM =
            """
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
             "serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79",
             "metadata":{"timestamp":"2026-01-01T00:00:00Z",
              "component":{"type":"device","bom-ref":"pump","name":"Pump","version":"2.1",
               "supplier":{"name":"Acme Medical"}}},
             "components":[
              {"type":"library","bom-ref":"ssl","name":"openssl","version":"1.0.2k",
               "cpe":"cpe:2.3:a:openssl:openssl:1.0.2k:*:*:*:*:*:*:*"},
              {"type":"operating-system","bom-ref":"os","name":"Ubuntu","version":"18.04"},
              {"type":"library","bom-ref":"own","name":"acme-common","version":"1"}]}
            """;

    @TempDir private Path temporary = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void know() throws IOException {
        Files.writeString(temporary.resolve("nvd.json"), FEED);
        Files.writeString(temporary.resolve("pump.json"), SBOM);
        var status = run("knowledge", "import", path("nvd.json"), "--into", path("known.wkk"));
        assertEquals(0, status, err.toString(StandardCharsets.UTF_8));
        out.reset();
        err.reset();
    }

    private String path(String name) {
        return temporary.resolve(name).toString();
    }

    private int run(String... arguments) {
        var terminal =
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        return Wardkeep.commandLine(terminal, CLOCK).execute(arguments);
    }

    private int match(String... more) {
        var arguments = new ArrayList<>(List.of("match", path("pump.json")));
        arguments.addAll(List.of("--knowledge", path("known.wkk")));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesFollowTheSchema() throws IOException {
        assertEquals(0, match("--format", "json"));
        var lines = told().lines().toList();
        assertEquals(4, lines.size(), told());
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(
                                        Path.of(System.getProperty("wardkeep.root", ".."))
                                                .resolve("docs/schema/match.schema.json")),
                                InputFormat.JSON);
        for (var line : lines) {
            assertEquals(List.of(), schema.validate(line, InputFormat.JSON), line);
        }
        assertTrue(lines.getFirst().contains("\"not affected\""), lines.getFirst());
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "{\"component\":{\"name\":\"openssl\",\"version\":\"1.0.2k\",\"purl\":\"\","
                                        + "\"cpe\":\"cpe:2.3:a:openssl:openssl:1.0.2k:*:*:*:*:*:*:*\","
                                        + "\"ref\":\"ssl\"},\"vulnerability\":{\"id\":\"CVE-2022-0778\","
                                        + "\"aliases\":[]},\"verdict\":\"affected\",\"confidence\":\"certain\","
                                        + "\"fixed\":[\"1.0.2zd\"],\"evidence\":{"),
                lines.get(1));
    }

    @Test
    void theTableShowsTheWorstTheFixAndWhatIsUnknown() {
        assertEquals(0, match());
        assertTrue(told().contains("7.5     openssl 1.0.2k"), told());
        assertTrue(told().contains("fixed in 1.0.2zd"), told());
        assertTrue(told().contains("unknown is not safe"), told());
    }

    @ParameterizedTest(name = "--fail-on {0}: {1}")
    @CsvSource({"affected, 1", "high, 1", "critical, 0", "exploited, 0"})
    void theExitStatusTellsWhatWasFound(String bound, int status) {
        assertEquals(status, match("--fail-on", bound));
    }

    @Test
    void withoutKnowledgeNothingIsSaid() {
        assertEquals(2, run("match", path("pump.json"), "--knowledge", path("none.wkk")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("wardkeep knowledge import"));
    }

    @Test
    void aBadSbomIsNamedAndTheRestIsDone() throws IOException {
        Files.writeString(temporary.resolve("bad.json"), "{\"bomFormat\":\"CycloneDX\",");
        assertEquals(3, match(path("bad.json"), "--format", "json"));
        assertEquals(4, told().lines().count());
    }

    @ParameterizedTest(name = "our own {0} closes what it says")
    @CsvSource({"csaf", "openvex", "cyclonedx"})
    void whatIsWrittenIsReadBack(String form) throws IOException {
        assertEquals(0, match("--format", form, "--author", "Acme Medical"));
        var written =
                told().replace("known_affected", "fixed")
                        .replace("\"affected\"", "\"fixed\"")
                        .replace("exploitable", "resolved");
        Files.writeString(temporary.resolve("vex.json"), written);
        out.reset();
        assertEquals(0, match("--vex", path("vex.json"), "--format", "json"));
        var line =
                told().lines().filter(l -> l.contains("CVE-2022-0778")).findFirst().orElseThrow();
        assertTrue(line.contains("\"verdict\":\"fixed\""), line);
        assertTrue(line.contains("\"authority\":\"maker of the product\""), line);
    }

    @Test
    void sarifHoldsWhatWasRuledOutAsSuppressed() {
        assertEquals(0, match("--format", "sarif"));
        assertTrue(told().contains("\"suppressions\""), told());
        assertTrue(told().contains("\"level\" : \"error\""), told());
    }

    @Test
    void standardInputIsRead() {
        var terminal =
                new Terminal(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        var command =
                new MatchCommand(
                        terminal,
                        CLOCK,
                        new ByteArrayInputStream(SBOM.getBytes(StandardCharsets.UTF_8)),
                        KnowledgeCommand::store);
        int status =
                new picocli.CommandLine(command)
                        .setCaseInsensitiveEnumValuesAllowed(true)
                        .execute("-", "--knowledge", path("known.wkk"));
        assertEquals(0, status);
        assertTrue(told().startsWith("standard input:"), told());
        assertFalse(told().isEmpty());
    }
}
