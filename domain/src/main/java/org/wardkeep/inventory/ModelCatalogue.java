package org.wardkeep.inventory;

import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.vocabulary.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which model a maker's order number means: a hospital's list often has only `M8105A` for an
/// IntelliVue MP5. The numbers are data (`models.csv`).
public final class ModelCatalogue {
    private final Makers makers;
    private final Map<String, Map<String, String>> modelByNumberByMaker = new HashMap<>();
    private final Map<String, String> makerByBrand = new HashMap<>();
    private final List<Sold> sold = new ArrayList<>();

    private ModelCatalogue(Makers makers) {
        this.makers = makers;
    }

    /// One line of `resellers.csv`.
    private record Sold(MakerIdentity seller, String foldedModel, Original original) {}

    /// What a unit is, that its seller did not make.
    ///
    /// @param maker who makes it
    /// @param model under which name
    /// @param reason who says so, in a sentence
    public record Original(MakerIdentity maker, String model, String reason) {}

    /// The catalogue that Wardkeep ships.
    ///
    /// @throws IllegalStateException for a line that cannot be read
    public static ModelCatalogue shipped(Makers makers) {
        var catalogue = new ModelCatalogue(makers);
        for (var row :
                KnowledgeTable.read(
                        ModelCatalogue.class, "models.csv", "maker", "number", "model")) {
            catalogue
                    .modelByNumberByMaker
                    .computeIfAbsent(row.cells().getFirst(), _ -> new HashMap<>())
                    .put(Wording.of(row.cells().get(1)).folded(), row.cells().get(2));
        }
        for (var row : KnowledgeTable.read(ModelCatalogue.class, "brands.csv", "brand", "maker")) {
            catalogue.makerByBrand.put(row.cells().getFirst(), row.cells().get(1));
        }
        for (var row :
                KnowledgeTable.read(
                        ModelCatalogue.class,
                        "resellers.csv",
                        "seller",
                        "model",
                        "maker",
                        "original",
                        "note")) {
            catalogue.sold.add(
                    new Sold(
                            makers.identify(row.cells().getFirst()),
                            Wording.of(row.cells().get(1)).folded(),
                            new Original(
                                    makers.identify(row.cells().get(2)),
                                    row.cells().get(3),
                                    row.cells().get(4))));
        }
        return catalogue;
    }

    /// What a model is by its own maker, where another sells it under the name of the unit.
    public Optional<Original> original(MakerIdentity seller, String model) {
        var folded = " " + Wording.of(model).folded() + " ";
        return sold.stream()
                .filter(one ->
                        makers.relate(seller, one.seller()) instanceof MakerRelation.Same
                                && folded.contains(" " + one.foldedModel() + " "))
                .map(Sold::original)
                .findFirst();
    }

    /// The maker whose brand stands in a model's name, for brands that only one maker has.
    ///
    /// @param words folded words of the model
    public Optional<MakerIdentity.Known> brandOwner(List<String> words) {
        for (var word : words) {
            var maker = makerByBrand.get(word);
            if (maker != null) {
                return Optional.of(new MakerIdentity.Known(Set.of(maker), word, true));
            }
        }
        return Optional.empty();
    }

    /// Names of the models whose numbers stand in a text, without doubles; empty when none does.
    public Set<String> modelsNamedIn(MakerIdentity maker, String text) {
        var found = new LinkedHashSet<String>();
        if (maker instanceof MakerIdentity.Known known) {
            for (var name : known.makers()) {
                for (var owner : makers.lineage(name)) {
                    var models = modelByNumberByMaker.getOrDefault(owner, Map.of());
                    for (var word : Wording.of(text).words()) {
                        var model = models.get(word);
                        if (model != null) {
                            found.add(model);
                        }
                    }
                }
            }
        }
        return found;
    }
}
