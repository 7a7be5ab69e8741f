package org.wardkeep.inventory;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.table.Tables;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Which model a maker's order number means: a hospital's list often has only `M8105A` for an
/// IntelliVue MP5. The numbers are data (`models.csv`).
public final class ModelCatalogue {
    private final Makers makers;
    private final Map<String, Map<String, String>> modelByNumberByMaker;

    private ModelCatalogue(Makers makers, Map<String, Map<String, String>> models) {
        this.makers = makers;
        this.modelByNumberByMaker = models;
    }

    /// The catalogue that Wardkeep ships.
    public static ModelCatalogue shipped(Makers makers) {
        try (var in = ModelCatalogue.class.getResourceAsStream("models.csv")) {
            if (in == null) {
                throw new IllegalStateException("models.csv is missing from the program");
            }
            var models = new HashMap<String, Map<String, String>>();
            var scan =
                    Tables.read(
                            Source.of("models.csv", in.readAllBytes()),
                            Limits.standard(),
                            Strictness.STRICT,
                            row -> {
                                if (!row.cells().get(1).equals("number")) {
                                    models.computeIfAbsent(
                                                    row.cells().getFirst(), _ -> new HashMap<>())
                                            .put(
                                                    Wording.of(row.cells().get(1)).folded(),
                                                    row.cells().get(2));
                                }
                            });
            if (!scan.all().isEmpty()) {
                throw new IllegalStateException(scan.all().getFirst().toString());
            }
            return new ModelCatalogue(makers, models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
