package org.wardkeep.formats.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.sarif.SarifResult.Level;
import org.wardkeep.vocabulary.Limits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class SarifWriterTest {
    private static final List<SarifResult> RESULTS =
            List.of(
                    new SarifResult(
                            "CVE-2022-0778",
                            Level.ERROR,
                            "Bad.",
                            "a b/pump.json",
                            7,
                            "openssl",
                            ""),
                    new SarifResult(
                            "CVE-2020-1967",
                            Level.NOTE,
                            "Not.",
                            "pump.json",
                            0,
                            "",
                            "Other line."));

    private static String written() throws IOException {
        var out = new ByteArrayOutputStream();
        SarifWriter.write("Wardkeep", "1", RESULTS, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyResultHasARuleAndAPlace() throws IOException {
        var rules = new ArrayList<String>();
        var used = new ArrayList<String>();
        var places = new ArrayList<String>();
        var scan =
                JsonScanner.scan(
                        Source.of("out.sarif", written()),
                        Limits.standard(),
                        json -> walk(json, "", rules, used, places));
        assertEquals(List.of(), scan.all());
        assertEquals(List.of("CVE-2020-1967", "CVE-2022-0778"), rules);
        assertEquals(List.of("CVE-2022-0778", "CVE-2020-1967"), used);
        assertEquals(List.of("a%20b/pump.json", "pump.json"), places);
    }

    private static void walk(
            JsonScanner json,
            String field,
            List<String> rules,
            List<String> used,
            List<String> places) {
        if (json.isObject()) {
            json.object(inner -> walk(json, inner, rules, used, places));
        } else if (json.isArray()) {
            json.array(() -> walk(json, field, rules, used, places));
        } else {
            var text = json.scalar();
            switch (field) {
                case "id" -> rules.add(String.valueOf(text));
                case "ruleId" -> used.add(String.valueOf(text));
                case "uri" -> places.add(String.valueOf(text));
                default -> {}
            }
        }
    }

    @Test
    void aLineAndASuppressionStandOnlyWhereThereIsOne() throws IOException {
        var text = written();
        assertEquals(1, text.split("startLine", -1).length - 1);
        assertEquals(1, text.split("suppressions", -1).length - 1);
        assertTrue(text.contains("Other line."), text);
    }
}
