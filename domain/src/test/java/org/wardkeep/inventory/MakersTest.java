package org.wardkeep.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.TreeSet;

/// How makers' names are recognised, in the spellings of hospitals' lists and of advisories.
class MakersTest {
    private final Makers makers = MakerTable.shipped();

    @ParameterizedTest(name = "\"{0}\" means {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    # the name itself, in any case and spacing
                    Philips                                | Philips
                    PHILIPS                                | Philips
                    '  philips  '                          | Philips
                    # aliases
                    Phillips                               | Philips
                    Philips Medical Systems                | Philips
                    GE                                     | GE Healthcare
                    General Electric (GE)                  | GE Healthcare
                    G.E.                                   | GE Healthcare
                    Welch-Allyn                            | Welch Allyn
                    Becton, Dickinson and Company (BD)     | BD
                    CAREFUSION 303 INC                     | CareFusion
                    SMITHS MEDICAL ASD INC                 | Smiths Medical
                    Toshiba Medical Systems                | Canon Medical
                    # legal forms and countries
                    Philips GmbH                           | Philips
                    The Philips Group Inc.                 | Philips
                    Hamilton Medical AG                    | Hamilton Medical
                    B. Braun Melsungen AG                  | B. Braun
                    Siemens Healthineers Deutschland GmbH  | Siemens
                    BIOTRONIK SE & Co. KG                  | BIOTRONIK
                    SOOIL Developments Co, Ltd.            | SOOIL
                    # first and last name turned round, as sorted lists have it
                    'Braun, B. Medical'                    | B. Braun
                    # accents, and accents that went through the wrong encoding
                    Dräger                                 | Dräger
                    Draeger                                | Dräger
                    Drager                                 | Dräger
                    DrÃ¤ger                                | Dräger
                    Drägerwerk AG & Co. KGaA               | Dräger
                    Innokas YhtymÃ¤ Oy                     | Innokas
                    bioMÃ©rieux                            | bioMérieux
                    # several makers in one text
                    'BMC Medical, 3B Medical'              | BMC Medical
                    Silex Technology and GE Healthcare     | GE Healthcare + Silex Technology
                    'Hillrom and ELI, Baxter International Inc.' | Baxter + Hillrom + Mortara
                    Stryker / Physio-Control               | Physio-Control + Stryker
                    'ENEA, Green Hills Software, ITRON, IP Infusion, and Wind River' | \
                    ENEA + Green Hills Software + IP Infusion + ITRON + Wind River
                    """)
    void knowsNamesByTheirAliases(String written, String expected) {
        assertEquals(known(expected, written, true), makers.identify(written));
    }

    @ParameterizedTest(name = "\"{0}\" is read as {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # one slip of the keyboard
                    Philiqs                      | Philips
                    Medtornic                    | Medtronic
                    Seimens                      | Siemens
                    Fresenuis Kabi               | Fresenius Kabi
                    Hamiltonn                    | Hamilton Medical
                    # the beginning of a longer name
                    Philips Med Sys DMC          | Philips
                    GE Healthcare Monitoring     | GE Healthcare
                    Baxter Renal Division        | Baxter
                    Medtronic Sofamor Danek      | Medtronic
                    """)
    void readsSlipsAndLongerNamesAsLessThanExact(String written, String expected) {
        assertEquals(known(expected, written, false), makers.identify(written));
    }

    @ParameterizedTest(name = "\"{0}\" is in no table")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Acme Devices Ltd         | acme devices
                    # short names differ by one letter too easily
                    GF                       | gf
                    BE                       | be
                    3N                       | 3n
                    Zolx                     | zolx
                    # two slips are one too many
                    Phylyps                  | phylyps
                    # a name that only contains a maker's name
                    New Philips              | new philips
                    Bayer                    | bayer
                    """)
    void leavesOtherNamesUnlisted(String written, String folded) {
        assertEquals(new MakerIdentity.Unlisted(folded, written), makers.identify(written));
    }

    @ParameterizedTest(name = "\"{0}\" names nobody")
    @CsvSource(
            nullValues = "-",
            value = {"''", "' '", "'.'", "'Inc.'", "'GmbH & Co. KG'"})
    void emptyNamesAreBlank(String written) {
        assertEquals(new MakerIdentity.Blank(), makers.identify(written));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # unit         | statement                           | relation
                    Philips        | Phillips                            | Same
                    GE             | General Electric (GE)               | Same
                    Acme           | ACME Inc.                           | Same
                    Baxter         | 'Hillrom and ELI, Baxter International Inc.' | Same
                    Silex          | Silex Technology and GE Healthcare  | Same
                    # taken over, in either direction and over two steps
                    CareFusion     | BD                                  | Successor
                    BD             | CareFusion                          | Successor
                    Alaris         | BD                                  | Successor
                    Welch Allyn    | Baxter                              | Successor
                    Baxter         | Welch Allyn                         | Successor
                    # two daughters of one mother are not one line
                    Gambro         | Hillrom                             | Different
                    # a missing or an unlisted name on the unit says nothing
                    ''             | Philips                             | Unknown
                    Philips        | ''                                  | Unknown
                    Acme           | Philips                             | Unknown
                    Acme           | ''                                  | Unknown
                    ''             | ''                                  | Unknown
                    # two names that are known to differ
                    Philips        | GE Healthcare                       | Different
                    Acme           | Other                               | Different
                    Philips        | Acme                                | Different
                    """)
    void tellsHowTwoMakersStandToEachOther(String unit, String statement, String relation) {
        var related = makers.relate(makers.identify(unit), makers.identify(statement));
        assertEquals(relation, related.getClass().getSimpleName());
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Philips    | Philips       | maker Philips
                    Philips    | Phillips      | maker Philips = Phillips (alias)
                    Phillips   | Philips       | maker Philips = Phillips (alias)
                    Philiqs    | Philips       | maker Philips = Philiqs (read as a spelling of it)
                    Acme       | ACME Inc.     | maker ACME Inc.
                    CareFusion | BD            | maker CareFusion and BD are of one line of companies
                    Philips    | GE Healthcare | maker Philips is not GE Healthcare
                    ''         | Philips       | the inventory names no maker
                    Acme       | Philips       | maker "Acme" is in no table
                    Philips    | ''            | the statement names no maker
                    """)
    void everyRelationHasItsReason(String unit, String statement, String reason) {
        assertEquals(
                reason, reason(makers.relate(makers.identify(unit), makers.identify(statement))));
    }

    @Test
    void aLineOfCompaniesGoesFromTheMakerToItsLastOwner() {
        assertEquals(List.of("Welch Allyn", "Hillrom", "Baxter"), makers.lineage("Welch Allyn"));
        assertEquals(List.of("Philips"), makers.lineage("Philips"));
        assertEquals(List.of("Acme"), makers.lineage("Acme"));
    }

    @Test
    void aCircleOfOwnersEnds() {
        var circle = new Makers.Builder();
        circle.ownedBy("A", "B");
        circle.ownedBy("B", "A");
        assertEquals(List.of("A", "B"), circle.build().lineage("A"));
    }

    @Test
    void theAliasesAreFolded() {
        assertTrue(makers.aliases().contains("welch allyn"));
        assertTrue(
                makers.aliases().stream()
                        .allMatch(alias -> alias.matches("[a-z0-9]+( [a-z0-9]+)*")),
                "only folded words stand in the table");
    }

    private static MakerIdentity known(String expected, String written, boolean exact) {
        return new MakerIdentity.Known(
                new TreeSet<>(List.of(expected.split(" \\+ "))), written.strip(), exact);
    }

    private static String reason(MakerRelation relation) {
        return switch (relation) {
            case MakerRelation.Same(var reason) -> reason;
            case MakerRelation.Successor(var reason) -> reason;
            case MakerRelation.Reseller(var reason) -> reason;
            case MakerRelation.Unknown(var reason) -> reason;
            case MakerRelation.Different(var reason) -> reason;
        };
    }

    @Test
    void makersNamedTogetherStayInTheirOrder() {
        var identity = makers.identify("Stryker, Baxter, ZOLL, Philips, Abbott, Siemens");
        assertEquals(
                List.of("Stryker", "Baxter", "ZOLL", "Philips", "Abbott", "Siemens"),
                List.copyOf(((MakerIdentity.Known) identity).makers()));
    }
}
