package org.wardkeep.formats.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

class OpenEoxReaderTest {
    private static final Limits LIMITS = Limits.standard();
    private static final OpenEoxReader READER = new OpenEoxReader();

    private static final String CORE =
            """
            {
              "$schema": "https://docs.oasis-open.org/openeox/eox-core/v1.0/schema/core.json",
              "end_of_life": "2027-12-31T12:00:00Z",
              "end_of_sales": "2025-09-01T23:59:59Z",
              "end_of_security_support": "tba",
              "general_availability": "2019-05-06T08:00:00+02:00",
              "last_updated": "2025-02-01T12:00:00Z"
            }
            """;

    private static final String SHELL =
            """
            {"$schema": "https://docs.oasis-open.org/openeox/tbd/schema/shell.json",
             "statements": [
              {"core": %s, "productName": "Pump 4", "productVersion": "2.1", "vendorName": "Acme"},
              {"product": {"hardware": {"vendor_name": "Acme", "product_name": "CT 9", "product_version": "B"},
                           "software": {"vendor_name": "Acme", "product_name": "CTOS", "product_version": "7"}},
               "core": {"end_of_life": "2030-01-01T00:00:00Z", "end_of_security_support": "2029-01-01T00:00:00Z",
                        "last_updated": "2026-01-01T00:00:00Z"}}
             ]}
            """
                    .formatted(CORE);

    @Test
    void bareCoreGivesMilestonesOfAnUnnamedProduct() {
        var outcome = READER.parse(Source.of("a.json", CORE), LIMITS);
        assertEquals(
                """
                ? ? ? OPENEOX_END_OF_LIFE 2027-12-31
                ? ? ? END_OF_SALES 2025-09-01
                ? ? ? END_OF_SECURITY_SUPPORT tba
                ? ? ? GENERAL_AVAILABILITY 2019-05-06\
                """,
                show(outcome));
        var statement = outcome.result().orElseThrow().statements().getFirst();
        assertEquals(3, statement.line());
        assertEquals("2025-02-01", statement.updated().orElseThrow().first().toString());
        assertEquals(List.of(Code.MISSING), codes(outcome));
    }

    @Test
    void aShellNamesTheProducts() {
        var outcome = READER.parse(Source.of("a.json", SHELL), LIMITS);
        assertEquals(
                """
                Acme Pump 4 2.1 OPENEOX_END_OF_LIFE 2027-12-31
                Acme Pump 4 2.1 END_OF_SALES 2025-09-01
                Acme Pump 4 2.1 END_OF_SECURITY_SUPPORT tba
                Acme Pump 4 2.1 GENERAL_AVAILABILITY 2019-05-06
                Acme CT 9 7 OPENEOX_END_OF_LIFE 2030-01-01
                Acme CT 9 7 END_OF_SECURITY_SUPPORT 2029-01-01\
                """,
                show(outcome));
        assertEquals(List.of(), outcome.problems());
        assertEquals(
                "B",
                outcome.result()
                        .orElseThrow()
                        .statements()
                        .getLast()
                        .product()
                        .hardwareVersion()
                        .orElseThrow());
    }

    @Test
    void aListOfCoresAndAShellWithACsafTree() {
        var list = READER.parse(Source.of("a.json", "[" + CORE + "," + CORE + "]"), LIMITS);
        assertEquals(8, list.result().orElseThrow().statements().size());
        var tree =
                READER.parse(
                        Source.of(
                                "b.json",
                                """
                                {"statements": [{"core": {"end_of_life": "tba", "end_of_security_support": "tba",
                                                          "last_updated": "2026-01-01T00:00:00Z"},
                                                 "product_ids": ["P1", "P9"], "group_ids": ["G1"]}],
                                 "product_tree": {"branches": [
                                   {"category": "vendor", "name": "Acme", "branches": [
                                     {"category": "product_name", "name": "Pump", "branches": [
                                       {"category": "product_version", "name": "1", "product": {"product_id": "P1", "name": "Acme Pump 1"}},
                                       {"product": {"product_id": "P2", "name": "Acme Pump 2"}, "category": "product_version", "name": "2"}]}]}],
                                  "product_groups": [{"group_id": "G1", "product_ids": ["P2", "P1"]}]}}
                                """),
                        LIMITS);
        assertEquals(
                """
                Acme Pump 1 OPENEOX_END_OF_LIFE tba
                Acme Pump 1 END_OF_SECURITY_SUPPORT tba
                ? P9 ? OPENEOX_END_OF_LIFE tba
                ? P9 ? END_OF_SECURITY_SUPPORT tba
                Acme Pump 2 OPENEOX_END_OF_LIFE tba
                Acme Pump 2 END_OF_SECURITY_SUPPORT tba\
                """,
                show(tree));
        assertEquals(List.of(Code.MISSING), codes(tree));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # 7.1.1 end of life before another date; time zones count
                    end_of_life          | 2025-08-01T00:00:00Z      | CONTRADICTION
                    end_of_life          | 2025-09-02T00:30:00+02:00 | CONTRADICTION
                    end_of_life          | 2025-09-02T02:30:00+02:00 |
                    end_of_life          | tba                       |
                    # 7.1.2 date and time
                    end_of_life          | 2027-12-31 12:00:00Z      | INVALID
                    end_of_life          | 2027-12-31t12:00:00z      | INVALID
                    end_of_life          | 2027-12-31T12:00:00       | INVALID
                    end_of_life          | 2027-12-31                | INVALID
                    end_of_life          | 2027-12-31T23:59:60Z      | INVALID
                    end_of_life          | 2027-02-30T00:00:00Z      | INVALID
                    end_of_life          | TBA                       | INVALID
                    end_of_life          | never                     | INVALID
                    last_updated         | yesterday                 | INVALID
                    # 7.1.3 general availability after another date
                    general_availability | 2026-01-01T00:00:00Z      | CONTRADICTION
                    """)
    void mandatoryTestsOfTheStandard(String field, String value, Code code) {
        var json =
                SHELL.replaceFirst(
                        "\"" + field + "\": \"[^\"]*\"", "\"%s\": \"%s\"".formatted(field, value));
        var outcome = READER.parse(Source.of("a.json", json), LIMITS);
        assertEquals(code == null ? List.of() : List.of(code), codes(outcome));
        assertEquals(6, outcome.result().orElseThrow().statements().size());
    }

    @ParameterizedTest(name = "{0} is read as {1}")
    @CsvSource({
        "2027-12-31 12:00:00Z, 2027-12-31",
        "2027-12-31, 2027-12-31",
        "TBA, TBA",
        "31.12.2027, 2027-12-31"
    })
    void lenientRepairsDates(String value, String read) {
        var json = SHELL.replaceFirst("2027-12-31T12:00:00Z", value);
        var outcome = READER.parseLenient(Source.of("a.json", json), LIMITS);
        assertEquals(List.of(Code.REPAIRED), codes(outcome));
        assertTrue(show(outcome).startsWith("Acme Pump 4 2.1 OPENEOX_END_OF_LIFE " + read));
    }

    @Test
    void requiredFieldsAreAskedFor() {
        var outcome =
                READER.parse(
                        Source.of("a.json", "{\"end_of_life\": \"tba\", \"productName\": \"P\"}"),
                        LIMITS);
        assertEquals(
                "a.json:1:1: the statement lacks end_of_security_support and last_updated, which"
                        + " OpenEoX requires; ask the maker for it",
                outcome.problems().getFirst().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {}                     | MISSING
                    []                     | MISSING
                    {"statements": "none"} | INVALID
                    nonsense               | MALFORMED
                    """)
    void whatHoldsNoStatementIsRefused(String json, Code code) {
        var outcome = READER.parse(Source.of("a.json", json), LIMITS);
        assertInstanceOf(ReadOutcome.Refused.class, outcome);
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(p -> p.code() == code || p.code() == Code.MISSING));
    }

    @Test
    void everyTruncationIsAnswered() {
        var bytes = SHELL.getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length - 2; length++) {
            var cut = Arrays.copyOf(bytes, length);
            var outcome = READER.parseLenient(Source.of("cut.json", cut), LIMITS);
            assertFalse(outcome.problems().isEmpty(), "cut at " + length);
        }
    }

    @Test
    void isRecognisedByItsFields() {
        assertTrue(READER.recognises(new Sample("x", CORE.getBytes(StandardCharsets.UTF_8))));
        assertTrue(
                READER.recognises(
                        new Sample("x", ("[" + CORE + "]").getBytes(StandardCharsets.UTF_8))));
        assertFalse(
                READER.recognises(
                        new Sample(
                                "x",
                                "{\"bomFormat\": \"CycloneDX\"}"
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    private static List<Code> codes(ReadOutcome<SupportStatements> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    static String show(ReadOutcome<SupportStatements> outcome) {
        return outcome.result().orElseThrow().statements().stream()
                .map(OpenEoxReaderTest::show)
                .collect(Collectors.joining("\n"));
    }

    private static String show(SupportStatement statement) {
        var product = statement.product();
        var date =
                switch (statement.date()) {
                    case MilestoneDate.Known(var known, var _) -> known.first().toString();
                    case MilestoneDate.ToBeAnnounced(var text) -> text;
                    case MilestoneDate.Unreadable(var text) -> "?" + text;
                };
        return "%s %s %s %s %s"
                .formatted(
                        product.manufacturer().orElse("?"),
                        product.model().orElse("?"),
                        product.version().orElse("?"),
                        statement.milestone(),
                        date);
    }
}
