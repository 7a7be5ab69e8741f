package org.wardkeep.formats.support;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of products in the reduced CSAF product tree of an OpenEoX shell: what its branches
/// say (CSAF 2.1, 3.1.2), for looking product ids up.
final class CsafProductTree {
    private final Map<String, Leaf> products = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();

    /// A product with what the branches above it are called, by category.
    private static final class Leaf {
        private @Nullable String id;
        private @Nullable String name;
        private final Map<String, String> branches = new HashMap<>();
    }

    void read(JsonScanner json) {
        json.object(field -> {
            switch (field) {
                case "branches" -> json.array(() -> branch(json).forEach(this::add));
                case "product_groups" -> json.array(() -> group(json));
                default -> json.skip();
            }
        });
    }

    private void add(Leaf leaf) {
        if (leaf.id != null) {
            products.put(leaf.id, leaf);
        }
    }

    private static List<Leaf> branch(JsonScanner json) {
        var leaves = new ArrayList<Leaf>();
        var self = new HashMap<String, @Nullable String>();
        json.object(field -> {
            switch (field) {
                case "category", "name" -> self.put(field, json.text());
                case "branches" -> json.array(() -> leaves.addAll(branch(json)));
                case "product" -> leaves.add(leaf(json));
                default -> json.skip();
            }
        });
        var category = self.get("category");
        var name = self.get("name");
        if (category != null && name != null) {
            leaves.forEach(leaf -> leaf.branches.putIfAbsent(category, name));
        }
        return leaves;
    }

    private static Leaf leaf(JsonScanner json) {
        var leaf = new Leaf();
        json.object(field -> {
            switch (field) {
                case "product_id" -> leaf.id = json.text();
                case "name" -> leaf.name = json.text();
                default -> json.skip();
            }
        });
        return leaf;
    }

    private void group(JsonScanner json) {
        var members = new ArrayList<String>();
        var id = new ArrayList<String>();
        json.object(field -> {
            switch (field) {
                case "group_id" -> addText(json, id);
                case "product_ids" -> json.array(() -> addText(json, members));
                default -> json.skip();
            }
        });
        if (!id.isEmpty()) {
            groups.put(id.getFirst(), members);
        }
    }

    private static void addText(JsonScanner json, List<String> into) {
        var text = json.text();
        if (text != null) {
            into.add(text);
        }
    }

    /// The product ids meant by ids and groups, each once; an unknown group stands for itself.
    Set<String> members(List<String> productIds, List<String> groupIds) {
        var members = new LinkedHashSet<>(productIds);
        for (var group : groupIds) {
            members.addAll(groups.getOrDefault(group, List.of(group)));
        }
        return members;
    }

    /// What the tree calls a product; an id it does not know is a problem and its own model.
    SupportedProduct product(String id, List<Problem> problems, Problem place) {
        var leaf = products.get(id);
        if (leaf == null) {
            problems.add(
                    new Problem(
                            Code.MISSING,
                            place.source(),
                            place.line(),
                            place.column(),
                            "the statement is for product %s, which the product tree does not name"
                                    .formatted(Problem.quote(id))));
            return new SupportedProduct(
                    Optional.empty(), Optional.of(id), Optional.empty(), Optional.empty());
        }
        var model = leaf.branches.getOrDefault("product_name", leaf.name == null ? id : leaf.name);
        return new SupportedProduct(
                Optional.ofNullable(leaf.branches.get("vendor")),
                Optional.of(model),
                Optional.ofNullable(leaf.branches.get("product_version")),
                Optional.empty());
    }
}
