package org.wardkeep.operations.advisory;

import org.wardkeep.operations.Progress;
import org.wardkeep.vocabulary.Limits;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// @param advisories files or folders of CSAF documents
/// @param inventories device lists
/// @param units asset tags or serial numbers of the units to compare; empty for all
/// @param which whether pairs with the answer "no" are wanted too
/// @param pairs told every pair, advisory by advisory within each unit
public record MatchRequest(
        List<Path> advisories,
        List<Path> inventories,
        List<String> units,
        Which which,
        Limits limits,
        Progress progress,
        Consumer<Pair> pairs) {
    public MatchRequest {
        advisories = List.copyOf(advisories);
        inventories = List.copyOf(inventories);
        units = List.copyOf(units);
    }

    /// Which pairs are wanted.
    public enum Which {
        NOT_NO,
        ALL
    }
}
