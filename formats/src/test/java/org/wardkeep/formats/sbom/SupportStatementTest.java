package org.wardkeep.formats.sbom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SupportStatementTest {
    /// Names and values as makers write them; the words of the first block are those of the two
    /// published case-study SBOMs.
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    End-of-Support                          | Until hardware support ends | | 1
                    End-of-Support                          | Open source          |            | 1
                    End-of-Support                          | No longer supported  |            | 1
                    End-of-Support                          | Unknown              |            | 0
                    End-of-Support                          | N/A                  |            | 0
                    End-of-Support                          | 2027-12-31           | 2027-12-31 | 0
                    End of Support Date                     | ' 2027-12-31 '       | 2027-12-31 | 0
                    cdx:lifecycle:milestone:endOfSupport    | 2027-12-31T00:00:00Z | 2027-12-31 | 0
                    cdx:lifecycle:milestone:endOfSupport    | 2027-02-30           |            | 1
                    # a month, a quarter or an American date is no day: ask
                    cdx:lifecycle:milestone:endOfSupport    | 2027-12              |            | 1
                    cdx:lifecycle:milestone:endOfSupport    | Q4 2027              |            | 1
                    cdx:lifecycle:milestone:endOfSupport    | 12/31/2027           |            | 1
                    # other properties are left alone
                    some:other:property                     | 2027-12-31           |            | 0
                    """)
    void endOfSupportIsADateOrAQuestion(
            String name, String value, LocalDate expected, int problems) {
        var found = new ArrayList<String>();
        var statement = new SupportStatement();
        statement.property(name, value, found::add);
        assertEquals(Optional.ofNullable(expected), statement.finish().endOfSupport());
        assertEquals(problems, found.size(), found.toString());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Actively maintained  | ACTIVELY_MAINTAINED  | 0
                    No longer maintained | NO_LONGER_MAINTAINED | 0
                    ABANDONED            | ABANDONED            | 0
                    Inactive             | NO_LONGER_MAINTAINED | 0
                    Deprecated           | NO_LONGER_MAINTAINED | 0
                    limitedSupport       | LIMITED_SUPPORT      | 0
                    Limited Support      | LIMITED_SUPPORT      | 0
                    endOfSupport         | END_OF_SUPPORT       | 0
                    noSupport            | NO_SUPPORT           | 0
                    deployed             | DEPLOYED             | 0
                    Unknown              | UNKNOWN              | 0
                    noAssertion          | UNKNOWN              | 0
                    as long as it sells  | UNKNOWN              | 1
                    """)
    void levelsOfThreeVocabulariesAreOne(String value, SupportLevel expected, int problems) {
        var found = new ArrayList<String>();
        var statement = new SupportStatement();
        statement.property("Level of Support", value, found::add);
        assertEquals(expected, statement.finish().level());
        assertEquals(value, statement.finish().rawLevel());
        assertEquals(problems, found.size(), found.toString());
    }

    @Test
    void milestonesAreKeptApart() {
        var statement = new SupportStatement();
        statement.property("cdx:lifecycle:milestone:endOfLife", "2026-01-31", _ -> {});
        statement.property("cdx:lifecycle:milestone:endOfGuaranteedSupport", "2027-01-31", _ -> {});
        statement.property("cdx:lifecycle:milestone:endOfSupport", "2028-01-31", _ -> {});
        var support = statement.finish();
        assertEquals(
                List.of("2026-01-31", "2027-01-31", "2028-01-31"),
                List.of(
                        support.endOfLife().orElseThrow().toString(),
                        support.endOfGuaranteedSupport().orElseThrow().toString(),
                        support.endOfSupport().orElseThrow().toString()));
        assertSame(ComponentSupport.UNSTATED, new SupportStatement().finish());
    }

    @Test
    void bomLinksNameADocumentAndWhatIsInIt() {
        var uuid = "f08a6ccd-4dce-4759-bd84-c626675d60a7";
        assertEquals(
                Optional.of(new BomLink("urn:uuid:" + uuid, "2", "pkg:npm/a@1")),
                BomLink.parse("urn:cdx:" + uuid + "/2#pkg%3Anpm/a@1"));
        assertEquals(
                Optional.of(new BomLink("urn:uuid:" + uuid, "1", "100%")),
                BomLink.parse("urn:cdx:" + uuid + "/1#100%"));
        assertEquals(
                Optional.of(new BomLink("urn:uuid:" + uuid, "1", "")),
                BomLink.parse("urn:cdx:" + uuid + "/1"));
        assertEquals(Optional.empty(), BomLink.parse("component-a"));
    }
}
