package org.wardkeep.formats.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.inventory.InventoryField;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.List;
import java.util.Map;

class FolderSettingsReaderTest {
    private static final Limits LIMITS = Limits.standard();
    private static final String GOOD =
            """
            # Settings of the example hospital.
            hospital: Riverside General Hospital
            inventory:
              - file: inventory/cmms-export.csv
              - file: inventory\\radiology.xlsx
                columns:
                  version: "Rel."
                  model_number: Bezeichnung 2
            """;

    private final FolderSettingsReader reader = new FolderSettingsReader();

    private ReadOutcome<FolderSettings> read(String yaml) {
        return reader.parse(Source.of("wardkeep.yaml", yaml), LIMITS);
    }

    @Test
    void readsWhatAHospitalSays() {
        var outcome = read(GOOD);
        assertEquals(List.of(), outcome.problems());
        var settings = outcome.result().orElseThrow();
        assertEquals("Riverside General Hospital", settings.hospital());
        assertEquals(2, settings.inventories().size());
        assertEquals(
                Map.of(
                        InventoryField.VERSION, "Rel.",
                        InventoryField.MODEL_NUMBER, "Bezeichnung 2"),
                settings.columnsOf("inventory/radiology.xlsx").headers());
        assertEquals(ColumnMapping.none(), settings.columnsOf("inventory/cmms-export.csv"));
        assertEquals(ColumnMapping.none(), settings.columnsOf("other.csv"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    unknown key     ~ hospitl: x                          ~ wardkeep.yaml:1:1: the key "hospitl" is not known here; did you mean "hospital"?
                    far from all    ~ colour: x                           ~ wardkeep.yaml:1:1: the key "colour" is not known here; known are hospital, inventory, knowledge
                    unknown field   ~ inventory: [{file: a, columns: {asset-tagg: x}}] ~ wardkeep.yaml:1:33: the key "asset-tagg" is not known here; did you mean "asset_tag"?
                    twice           ~ {hospital: a, hospital: b}          ~ wardkeep.yaml:1:15: the key "hospital" stands here a second time; the first one counts
                    no file         ~ inventory: [{columns: {}}]          ~ wardkeep.yaml:1:13: this entry has no "file:"; name the file it is of
                    file twice      ~ inventory: [{file: a}, {file: a}]   ~ wardkeep.yaml:1:31: the file "a" has two entries; the first one counts
                    outside         ~ inventory: [{file: ../a}]           ~ wardkeep.yaml:1:20: the file "../a" lies outside of this folder; give its name from this folder on
                    no list         ~ inventory: a.csv                    ~ wardkeep.yaml:1:12: expected a list, each entry behind a dash here, found a text
                    no text         ~ hospital: [a]                       ~ wardkeep.yaml:1:11: expected the hospital's name here, found a list
                    no mapping      ~ hello                               ~ wardkeep.yaml:1:1: expected keys and values here, found a text
                    blank header    ~ inventory: [{file: a, columns: {model: }}] ~ wardkeep.yaml:1:39: no header is given for "model"
                    alias           ~ inventory: [&a {file: a}, *a]       ~ wardkeep.yaml:1:27: expected keys and values here, found an alias; write the value out
                    two documents   ~ {hospital: a} --- {hospital: b}     ~ wardkeep.yaml:1:15: more than one document; only the first is read
                    """)
    void namesWhatItDoesNotUnderstand(String name, String yaml, String problem) {
        var outcome = read(yaml.replace(" --- ", "\n--- "));
        var expected = yaml.contains(" --- ") ? problem.replace("1:15", "2:1") : problem;
        assertEquals(
                expected,
                outcome.problems().stream().map(Problem::toString).findFirst().orElse(""));
        assertTrue(outcome.result().isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    tab            ~ \\tx: y
                    open quote     ~ hospital: "x
                    bad indent     ~ a:\\n  b: c\\n d: e
                    unknown tag    ~ hospital: !!js [
                    """)
    void brokenYamlIsRefusedWithItsLine(String name, String yaml) {
        var outcome = read(yaml.replace("\\n", "\n").replace("\\t", "\t"));
        var refused = assertInstanceOf(ReadOutcome.Refused.class, outcome);
        assertTrue(refused.cause().line() > 0, refused.toString());
    }

    @Test
    void hostileYamlIsRefused() {
        for (var yaml :
                List.of(
                        "[".repeat(500_000),
                        "a: {".repeat(200_000),
                        "x".repeat(3_000_000),
                        "\0\u0007",
                        "? ".repeat(100_000),
                        "- ".repeat(100_000))) {
            assertInstanceOf(ReadOutcome.Refused.class, read(yaml));
        }
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertEquals(FolderSettings.none(), read("# nothing\n").result().orElseThrow());
        assertEquals(FolderSettings.none(), read("").result().orElseThrow());
    }

    @Test
    void aFileCutAnywhereNeverThrows() {
        for (int length = 0; length < GOOD.length(); length++) {
            read(GOOD.substring(0, length));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wardkeep.yaml, true",
        "a/Wardkeep.yml, true",
        "other.yaml, false",
        "my-wardkeep.yaml, false"
    })
    void isRecognisedByItsName(String name, boolean expected) {
        assertEquals(expected, reader.recognises(new Sample(name, new byte[0])));
    }
}
