package org.wardkeep.formats.udi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Provenance;
import org.wardkeep.vocabulary.ReadOutcome;

import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;

/// Carriers are the worked examples of ANSI/HIBC 2.6, of ICCBBA ST-011, of GS1 and of FDA's
/// overview of the agencies' formats; `<GS>` stands for the separator.
class UdiTest {
    private static final Provenance WHERE = new Provenance("units.csv", 7);
    private static final Year NOW = Year.of(2026);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    # carrier | agency | device | production identifiers
                    # GS1: human-readable, with and without blanks
                    (01)51022222233336(11)141231(17)150707(10)A213B1(21)1234 | GS1 | 51022222233336 | MANUFACTURE=141231=2014-12-31 EXPIRY=150707=2015-07-07 LOT=A213B1 SERIAL=1234
                    (01) 09506000117843 (17) 201231 (21) 5678CD | GS1 | 09506000117843 | EXPIRY=201231=2020-12-31 SERIAL=5678CD
                    # day 00 is the last day of the month, leap years too
                    (01)09506000117843(17)280200 | GS1 | 09506000117843 | EXPIRY=280200=2028-02-29
                    # a lot may hold a bracket
                    (01)09506000117843(10)A(B) | GS1 | 09506000117843 | LOT=A(B)
                    # software version
                    (01)09506000117843(8012)4.2.1 | GS1 | 09506000117843 | SOFTWARE_VERSION=4.2.1
                    # scanned: symbology identifier, separators, their written forms
                    ]d20109506000117843112605131728051310LOT7<GS>21SN0042 | GS1 | 09506000117843 | MANUFACTURE=260513=2026-05-13 EXPIRY=280513=2028-05-13 LOT=LOT7 SERIAL=SN0042
                    ]C101095060001178431728051310LOT7{FNC1}21SN0042 | GS1 | 09506000117843 | EXPIRY=280513=2028-05-13 LOT=LOT7 SERIAL=SN0042
                    010950600011784321SN0042 | GS1 | 09506000117843 | SERIAL=SN0042
                    # GTIN alone, in its four lengths
                    09506000117843 | GS1 | 09506000117843 | ""
                    9506000117843 | GS1 | 09506000117843 | ""
                    036000291452 | GS1 | 00036000291452 | ""
                    96385074 | GS1 | 00000096385074 | ""
                    # a second trade item inside, with its count
                    (01)09506000117843(02)09506000134352(37)12 | GS1 | 09506000117843 | OTHER=09506000134352 QUANTITY=12
                    # HIBCC: primary alone, with asterisks, in lower case
                    +A123BJC5D6E71G | HIBCC | A123BJC5D6E71 | ""
                    *+A123BJC5D6E71G* | HIBCC | A123BJC5D6E71 | ""
                    +a123bjc5d6e71g | HIBCC | A123BJC5D6E71 | ""
                    # concatenated
                    +A99912345/$$52001510X33 | HIBCC | A99912345 | EXPIRY=20015=2020-01-15 LOT=10X3
                    +A99912345/$$52001510X3/16D20111212/S77DEFG457 | HIBCC | A99912345 | EXPIRY=20015=2020-01-15 LOT=10X3 MANUFACTURE=20111212=2011-12-12 SERIAL=77DEFG45
                    +A99912349/$10X3/16D20111231/14D20200131/Q500Z | HIBCC | A99912349 | LOT=10X3 MANUFACTURE=20111231=2011-12-31 EXPIRY=20200131=2020-01-31 QUANTITY=500
                    +A999ABC123DE0/$+1234567Y | HIBCC | A999ABC123DE0 | SERIAL=1234567
                    +J123AQ3451/$$1125BC34567/S4012L | HIBCC | J123AQ3451 | EXPIRY=1125=2025-11-30 LOT=BC34567 SERIAL=4012
                    +A99912345/$$81210X3/16D20111212/14D20200906/S77DEFG45$ | HIBCC | A99912345 | QUANTITY=12 LOT=10X3 MANUFACTURE=20111212=2011-12-12 EXPIRY=20200906=2020-09-06 SERIAL=77DEFG45
                    +A123BJC5D6E71/$$+20930271234- | HIBCC | A123BJC5D6E71 | EXPIRY=093027=2027-09-30 SERIAL=1234
                    +J123AQ3451/25330BC34567/S4012X | HIBCC | J123AQ3451 | EXPIRY=25330=2025-11-26 LOT=BC34567 SERIAL=4012
                    # two lines, joined or with a blank between them; link + and a lost check character
                    +A123BJC5D6E71G+$$52001510X3GD | HIBCC | A123BJC5D6E71 | EXPIRY=20015=2020-01-15 LOT=10X3
                    +A123BJC5D6E71G +$$+52001510X3GB | HIBCC | A123BJC5D6E71 | EXPIRY=20015=2020-01-15 SERIAL=10X3
                    +A123BJCMD6E79++$$52001510X3+ | HIBCC | A123BJCMD6E79 | EXPIRY=20015=2020-01-15 LOT=10X3
                    +J123AQ3451T+25330BC34567T2+S4012TJ | HIBCC | J123AQ3451 | EXPIRY=25330=2025-11-26 LOT=BC34567 SERIAL=4012
                    # ICCBBA: tissue, with FDA's stray blank, and a blood bag
                    =/A9999XYZ100T0944=,000025=A99971312345600=>014032=}013032&,1000000000000XYZ123 | ICCBBA | A9999XYZ100T0944 | SERIAL=000025 DONATION=A999713123456 EXPIRY=014032=2014-02-01 MANUFACTURE=013032=2013-02-01 LOT=000000000000XYZ123
                    =/A9999XYZ100T0944=A99971312345600= >014032 | ICCBBA | A9999XYZ100T0944 | DONATION=A999713123456 EXPIRY=014032=2014-02-01
                    =)1TE123456A &)RZ12345678 | ICCBBA | 1TE123456A | LOT=RZ12345678
                    =+03000=A99971312345600=/A9999XYZ100T0944=>024366 | ICCBBA | A9999XYZ100T0944 | DONATION=A999713123456 EXPIRY=024366=2024-12-31
                    """)
    void takesCarriersApart(
            String carrier, IssuingAgency agency, String device, String production) {
        var udi = parse(carrier).result().orElseThrow();
        assertEquals(agency, udi.agency());
        assertEquals(device, udi.deviceIdentifier().orElseThrow());
        assertEquals(production == null ? "" : production, show(udi));
        assertEquals(List.of(), parse(carrier).problems());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    (01)09506000117844 | INVALID | for its other digits it must be 3
                    01095060001178441728 | INVALID | which is no date
                    (01)0950600011784X | INVALID | a GTIN of 14 digits belongs there
                    (01)09506000117843(17)261301 | INVALID | element 17 holds "261301", which is no date
                    (01)09506000117843(17)260230 | INVALID | no date
                    (01)09506000117843(17)2612 | INVALID | no date
                    (01)09506000117843(99)x | INVALID | (99), which is no application identifier of medical devices
                    010950600011784310ABCDEFGHIJKLMNOPQRSTUVWXYZ | INVALID | 26 characters where 1 to 20 belong
                    0109506000117843XX | INVALID | a separator may be missing
                    (10)LOT7(21)SN1 | MISSING | names no model
                    (01)09506000117843(01)09506000134352 | CONTRADICTION | names two devices
                    # FDA's own example carries C; its characters make H
                    +H123PARTNO1234567890120/$$420020216LOT123456789012345/SXYZ456789012345678/16D20130202C | INVALID | it must be "H"
                    +A123BJC5D6E71/$$+20931271234. | INVALID | holds "093127", which is no date
                    +A123BJC5D6E71X | INVALID | it must be "G"
                    +$$52001510X3GD | MISSING | names no model
                    +A99912345/$10X3/17D20111231D | INVALID | supplementary data "17D20111231"
                    =/A9999XYZ100T09 | INVALID | 14 characters where 16 belong
                    =/A9999XYZ100T0944=>014400 | INVALID | no date
                    =/A9999XYZ100T0944=%5100 | INVALID | no ISBT 128 structure of medical devices
                    """)
    void saysWhatIsWrongAndKeepsTheRest(String carrier, Code code, String words) {
        var outcome = parse(carrier);
        assertInstanceOf(ReadOutcome.Partial.class, outcome);
        assertTrue(
                outcome.problems().stream()
                        .anyMatch(p -> p.code() == code && p.message().contains(words)),
                () -> carrier + " gave " + outcome.problems());
        assertEquals(7, outcome.problems().getFirst().line());
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ""            | no UDI carrier
                    unknown       | no UDI carrier
                    ()            | no application identifier
                    99123         | does not start with a GS1 application identifier
                    +/EO5232013   | provider data
                    +Ä            | characters that HIBC does not have
                    """)
    void refusesWhatIsNoCarrier(String carrier, String words) {
        var outcome = assertInstanceOf(ReadOutcome.Refused.class, parse(carrier));
        assertTrue(outcome.cause().message().contains(words), outcome.cause().message());
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "260101, 2026, 2026-01-01",
        "760101, 2026, 2076-01-01",
        "770101, 2026, 1977-01-01",
        "991231, 2026, 1999-12-31",
        "010101, 2060, 2101-01-01",
        "110101, 2060, 2011-01-01",
        "100101, 2060, 2110-01-01"
    })
    void centuryFollowsTheWindow(String yymmdd, int now, String expected) {
        var udi =
                Udi.parse("(01)09506000117843(17)" + yymmdd, WHERE, Year.of(now))
                        .result()
                        .orElseThrow();
        assertEquals(expected, udi.expiry().orElseThrow().toString());
    }

    @Test
    void everyCutOfACarrierIsAnswered() {
        for (var carrier :
                List.of(
                        "]d20109506000117843112605131728051310LOT7\u001D21SN0042",
                        "(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234",
                        "+A99912345/$$52001510X3/16D20111212/S77DEFG457",
                        "+A123BJC5D6E71G+$$+52001510X3GB",
                        "=/A9999XYZ100T0944=,000025=A99971312345600=>014032&,1000000000000XYZ123")) {
            for (int from = 0; from < carrier.length(); from++) {
                for (int to = from; to <= carrier.length(); to++) {
                    var part = carrier.substring(from, to);
                    var outcome = parse(part);
                    assertTrue(outcome.result().isPresent() || !outcome.problems().isEmpty(), part);
                }
            }
        }
    }

    @Test
    void aMegabyteIsRefusedAtOnce() {
        var refused = assertInstanceOf(ReadOutcome.Refused.class, parse("+" + "A".repeat(1 << 20)));
        assertEquals(Code.LIMIT_REACHED, refused.cause().code());
        assertTrue(refused.cause().message().length() < 300);
    }

    private static ReadOutcome<Udi> parse(String carrier) {
        return Udi.parse(carrier == null ? "" : carrier, WHERE, NOW);
    }

    private static String show(Udi udi) {
        return udi.productionIdentifiers().stream()
                .map(pi ->
                        pi.kind() + "=" + pi.text() + pi.date().map(date -> "=" + date).orElse(""))
                .collect(Collectors.joining(" "));
    }
}
