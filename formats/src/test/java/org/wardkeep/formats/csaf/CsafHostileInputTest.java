package org.wardkeep.formats.csaf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.stream.Stream;

class CsafHostileInputTest {
    @Test
    void anAdvisoryThatIsCutShortIsRefusedWhereverItIsCut() {
        byte[] whole = Fixture.ADVISORY.strip().getBytes(StandardCharsets.UTF_8);
        var reader = new CsafReader();
        for (int length = 0; length < whole.length; length++) {
            var source = Source.of("cut.json", Arrays.copyOf(whole, length));
            var strict = reader.parse(source, Limits.standard());
            assertTrue(strict.result().isEmpty(), "cut at " + length);
            assertTrue(reader.parseLenient(source, Limits.standard()).result().isEmpty());
            var cause = strict.problems().getFirst();
            assertEquals(Code.MALFORMED, cause.code());
            assertTrue(length == 0 || cause.line() > 0, cause.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void bytesChangedAtRandomNeverThrow(int seed) {
        var random = new Random(seed);
        var reader = new CsafReader();
        int readable = 0;
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = Fixture.ADVISORY.getBytes(StandardCharsets.UTF_8);
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte)
                                (random.nextBoolean()
                                        ? random.nextInt(256)
                                        : ' ' + random.nextInt(95));
            }
            var source = Source.of("changed.json", bytes);
            readable += reader.parse(source, Limits.standard()).result().isPresent() ? 1 : 0;
            reader.parseLenient(source, Limits.standard());
        }
        assertTrue(readable > 50, "only " + readable + " were still JSON");
    }

    /// Every value in turn becomes one of another type.
    @ParameterizedTest
    @ValueSource(
            strings = {"null", "7", "true", "\"x\"", "[]", "{}", "[[]]", "[{}]", "[7]", "1e999"})
    void valuesOfOtherTypesNeverThrow(String value) {
        var parts = Fixture.ADVISORY.split("(?<=: )", -1);
        for (int i = 1; i < parts.length; i++) {
            var json = new StringBuilder();
            for (int j = 0; j < parts.length; j++) {
                json.append(j == i ? replaceValue(parts[j], value) : parts[j]);
            }
            Fixture.read(json.toString());
            Fixture.readLenient(json.toString());
        }
    }

    /// Only values that end on their line are replaced whole; the others give broken JSON, which
    /// must not throw either.
    private static String replaceValue(String part, String value) {
        return part.replaceFirst("^(\"[^\"]*\"|[\\d.]+)", Matcher.quoteReplacement(value));
    }

    @Test
    void branchesBeyondTheLimitAreRefused() {
        int depth = 5_000;
        var json =
                advisory(
                        "\"branches\":"
                                + "[{\"category\":\"vendor\",\"name\":\"x\",\"branches\":"
                                        .repeat(depth)
                                + "[]"
                                + "}]".repeat(depth));
        assertEquals(Code.LIMIT_REACHED, Fixture.read(json).problems().getFirst().code());
    }

    @Test
    void moreProductsThanTheLimitAreRefused() {
        var json =
                advisory(
                        "\"full_product_names\":["
                                + "{\"product_id\":\"a\",\"name\":\"b\"},".repeat(20)
                                + "{}]");
        var outcome =
                new CsafReader()
                        .parse(Source.of("many.json", json), Limits.standard().withMaxItems(20));
        assertEquals(Code.LIMIT_REACHED, outcome.problems().getFirst().code());
    }

    /// 200 remediations that each name a group of 200 products are 40,000 products in 12 KB.
    @Test
    void groupsThatExpandBeyondTheLimitAreRefused() {
        var json =
                "{\"document\":{\"category\":\"x\"},\"product_tree\":{\"product_groups\":[{\"group_id\":\"g\",\"product_ids\":["
                        + "\"p\",".repeat(199)
                        + "\"p\"]}]},\"vulnerabilities\":[{\"remediations\":["
                        + "{\"group_ids\":[\"g\"]},".repeat(199)
                        + "{\"group_ids\":[\"g\"]}]}]}";
        var outcome =
                new CsafReader()
                        .parse(
                                Source.of("bomb.json", json),
                                Limits.standard().withMaxItems(30_000));
        assertEquals(Code.LIMIT_REACHED, outcome.problems().getFirst().code());
        assertTrue(Fixture.read(json).result().isPresent());
    }

    @Test
    void aGroupThatNamesItselfIsAProductThatDoesNotExist() {
        var json =
                Fixture.ADVISORY.replace(
                        "\"product_ids\": [\"P-1\", \"P-4\"]",
                        "\"product_ids\": [\"G-1\", \"P-4\"]");
        assertTrue(
                Fixture.read(json).problems().stream()
                        .anyMatch(
                                p -> p.message().startsWith("CSAF 6.1.1: the product id \"G-1\"")));
    }

    @Test
    void productsCombinedOfEachOtherInALongCircleAreFound() {
        int length = 20_000;
        var json = new StringBuilder();
        for (int i = 0; i < length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append(
                            """
                            {"category":"installed_on","product_reference":"p%d",
                             "relates_to_product_reference":"p%d",
                             "full_product_name":{"product_id":"p%d","name":"n"}}
                            """
                                    .formatted((i + 1) % length, (i + 2) % length, i));
        }
        var outcome = Fixture.read(advisory("\"relationships\":[" + json + "]"));
        assertTrue(
                outcome.problems().stream().anyMatch(p -> p.message().startsWith("CSAF 6.1.3:")));
        assertTrue(outcome.problems().size() < 1_000, "problems are bounded");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P-1", "P-2", "G-1", "CVE-2024-12345", "vendor_fix", "fixed", "3.1", "CWE-326",
                "CVSS:3.1", "< 8.2", "8.2", "pkg:", "A-", "Pump A", "vendor", "final",
                "csaf_security_advisory", "known_affected", "installed_on", "2024-05-06", "CRITICAL"
            })
    void controlCharactersNeverReachAMessage(String text) {
        var json = Fixture.ADVISORY.replace("\"" + text, "\"\\u001b[31m\\n" + text);
        var strict = Fixture.read(json).problems();
        var lenient = Fixture.readLenient(json).problems();
        for (var problem : Stream.concat(strict.stream(), lenient.stream()).toList()) {
            assertTrue(
                    problem.message().chars().noneMatch(Character::isISOControl),
                    problem.message());
        }
    }

    private static String advisory(String tree) {
        return "{\"document\":{\"category\":\"csaf_base\"},\"product_tree\":{" + tree + "}}";
    }
}
