package org.wardkeep.formats.csaf;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.csaf.CsafRelationship.Step;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gathers the section `product_tree`: CSAF 2.0 section 3.2.2, 2.1 section 3.2.3.
final class ProductTreeSection {
    /// The deepest tree that CSAF 2.1 allows (section 6.1.34); the bound for the average here, so
    /// that paths stay in proportion to products.
    private static final int MEAN_DEPTH = 30;

    private final Limits limits;
    private final List<PlacedProduct> placed = new ArrayList<>();
    private final List<CsafProductGroup> groups = new ArrayList<>();
    private long steps;
    private @Nullable Problem refusal;

    ProductTreeSection(Limits limits) {
        this.limits = limits;
    }

    /// A branch whose own name may stand behind its children, and so is known only at the end.
    private static final class Branch {
        private final @Nullable Branch parent;
        private final int depth;
        private String category = "";
        private String name = "";
        private @Nullable CsafBranch step;

        Branch(@Nullable Branch parent) {
            this.parent = parent;
            this.depth = parent == null ? 1 : parent.depth + 1;
        }

        List<CsafBranch> path() {
            var path = new ArrayDeque<CsafBranch>();
            for (var branch = this; branch != null; branch = branch.parent) {
                path.addFirst(branch.step());
            }
            return List.copyOf(path);
        }

        private CsafBranch step() {
            if (step == null) {
                step = new CsafBranch(BranchCategory.of(category), category, name);
            }
            return step;
        }
    }

    /// A product and the branch that holds it.
    private record PlacedProduct(ProductFields fields, @Nullable Branch branch) {
        CsafProduct product() {
            return fields.product(branch == null ? List.of() : branch.path());
        }
    }

    List<CsafProduct> products() {
        return placed.stream().map(PlacedProduct::product).toList();
    }

    List<CsafProductGroup> groups() {
        return groups;
    }

    Optional<Problem> refusal() {
        return Optional.ofNullable(refusal);
    }

    void read(JsonScanner json, Texts texts) {
        json.object(field -> {
            switch (field) {
                case "branches" -> json.array(() -> branch(json, texts, null));
                case "full_product_names" ->
                        json.array(() -> place(json, new ProductFields(json, texts), null));
                case "relationships", "product_paths" -> json.array(() -> combined(json, texts));
                case "product_groups" -> json.array(() -> group(json, texts));
                case "x_extensions" -> Extensions.read(json);
                default -> json.skip();
            }
        });
    }

    private void branch(JsonScanner json, Texts texts, @Nullable Branch parent) {
        var branch = new Branch(parent);
        json.object(field -> {
            switch (field) {
                case "category" -> branch.category = texts.text();
                case "name" -> branch.name = texts.text();
                case "branches" -> json.array(() -> branch(json, texts, branch));
                case "product" -> place(json, new ProductFields(json, texts), branch);
                default -> json.skip();
            }
        });
    }

    private void place(JsonScanner json, ProductFields product, @Nullable Branch branch) {
        if (!product.hasId()) {
            json.report(
                    Code.MISSING,
                    "%s has no product_id, so that nothing can be said about it"
                            .formatted(json.pointer()));
        }
        steps += branch == null ? 1 : branch.depth;
        if (placed.size() < limits.maxItems() && steps <= (long) MEAN_DEPTH * limits.maxItems()) {
            placed.add(new PlacedProduct(product, branch));
        } else if (refusal == null) {
            refusal =
                    json.problem(
                            Code.LIMIT_REACHED,
                            "more than %d products in one tree, or branches too deep; split the document"
                                    .formatted(limits.maxItems()));
        }
    }

    /// A relationship of 2.0 or a product path of 2.1.
    private void combined(JsonScanner json, Texts texts) {
        var combination = new Combination();
        json.object(field -> combination.read(field, json, texts));
        if (combination.product == null) {
            json.report(
                    Code.MISSING,
                    "%s combines products, but does not define the result; it was left out"
                            .formatted(json.pointer()));
        } else {
            combination.product.combine(combination.relationship());
            place(json, combination.product, null);
        }
    }

    private static final class Combination {
        private @Nullable ProductFields product;
        private String start = "";
        private String category = "";
        private String relatesTo = "";
        private final List<Step> subpaths = new ArrayList<>();

        void read(String field, JsonScanner json, Texts texts) {
            switch (field) {
                case "category" -> category = texts.text();
                case "product_reference", "beginning_product_reference" -> start = texts.id();
                case "relates_to_product_reference" -> relatesTo = texts.id();
                case "subpaths" -> json.array(() -> subpaths.add(subpath(json, texts)));
                case "full_product_name" -> product = new ProductFields(json, texts);
                default -> json.skip();
            }
        }

        private static Step subpath(JsonScanner json, Texts texts) {
            var fields = new FieldMap(json, texts);
            return new Step(fields.get("category"), fields.get("next_product_reference"));
        }

        CsafRelationship relationship() {
            return new CsafRelationship(
                    start, subpaths.isEmpty() ? List.of(new Step(category, relatesTo)) : subpaths);
        }
    }

    private void group(JsonScanner json, Texts texts) {
        long line = json.line();
        var text = new String[] {"", ""};
        var products = new ArrayList<String>();
        json.object(field -> {
            switch (field) {
                case "group_id" -> text[0] = texts.id();
                case "summary" -> text[1] = texts.text();
                case "product_ids" -> products.addAll(texts.ids());
                default -> json.skip();
            }
        });
        groups.add(new CsafProductGroup(text[0], products, text[1], line));
    }
}
