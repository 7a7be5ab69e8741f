package org.wardkeep.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.vocabulary.Wording;

import java.util.HashSet;
import java.util.List;

/// Models by order number, and makers by brand.
class ModelCatalogueTest {
    private final Makers makers = MakerTable.shipped();
    private final ModelCatalogue catalogue = ModelCatalogue.shipped(makers);

    @ParameterizedTest(name = "{0}, \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Philips      | M8105A                   | IntelliVue MP5
                    Phillips     | m8105a                   | IntelliVue MP5
                    Philips      | INTELLIVUE 865240 MON    | IntelliVue MX800
                    Philips      | 718074 718095            | Pulsera
                    Philips      | M2702A / M2703A          | Avalon FM20, Avalon FM30
                    BD           | 8015                     | Alaris PC unit
                    # by the number of the company that took the maker over
                    CareFusion   | 8015                     | Alaris PC unit
                    Alaris       | 8110                     | Alaris Syringe module
                    # of another maker, or glued into another number
                    GE Healthcare | 8015                    | ''
                    Philips      | M8105                    | ''
                    Philips      | XM8105A                  | ''
                    Philips      | ''                       | ''
                    Acme         | 8015                     | ''
                    ''           | 8015                     | ''
                    """)
    void readsOrderNumbersOfTheMaker(String maker, String text, String models) {
        assertEquals(
                models, String.join(", ", catalogue.modelsNamedIn(makers.identify(maker), text)));
    }

    @ParameterizedTest(name = "\"{0}\" is a brand of {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    IntelliVue MX800      | Philips
                    Monitor INTELLIVUE    | Philips
                    Alaris PC Unit        | BD
                    Medfusion 4000        | Smiths Medical
                    MX800                 | ''
                    IntelliVueMX800       | ''
                    ''                    | ''
                    """)
    void knowsWhoseBrandStandsInAName(String model, String maker) {
        var owner = catalogue.brandOwner(Wording.of(model).words());
        assertEquals(maker, owner.map(known -> String.join(", ", known.makers())).orElse(""));
    }

    @Test
    void theTablesNameMakersThatExistAndNoNumberTwice() {
        var names = new HashSet<String>();
        KnowledgeTable.read(
                        MakerTable.class,
                        "makers.csv",
                        "maker",
                        "owner",
                        "since",
                        "aliases",
                        "note")
                .forEach(row -> names.add(row.cells().getFirst()));
        var seen = new HashSet<List<String>>();
        for (var row :
                KnowledgeTable.read(
                        ModelCatalogue.class, "models.csv", "maker", "number", "model")) {
            assertTrue(names.contains(row.cells().getFirst()), row.cells().toString());
            assertTrue(seen.add(row.cells().subList(0, 2)), row.cells().toString());
            assertEquals(1, Wording.of(row.cells().get(1)).words().size(), row.cells().toString());
        }
        for (var row : KnowledgeTable.read(ModelCatalogue.class, "brands.csv", "brand", "maker")) {
            assertTrue(names.contains(row.cells().get(1)), row.cells().toString());
            assertTrue(seen.add(row.cells().subList(0, 1)), row.cells().toString());
            assertEquals(
                    Wording.of(row.cells().getFirst()).folded(),
                    row.cells().getFirst(),
                    "brands are looked up in folded form");
        }
    }
}
