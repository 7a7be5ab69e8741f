package org.wardkeep.risk;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// How urgent a unit is, and why.
///
/// Sorting puts the most urgent first.
///
/// @param order larger is earlier among units of the same priority; means nothing else
/// @param reasons the weightiest first, never empty
public record Rank(Priority priority, int order, List<RankReason> reasons)
        implements Comparable<Rank> {
    private static final Comparator<Rank> MOST_URGENT_FIRST =
            Comparator.comparing(Rank::priority)
                    .thenComparing(Comparator.comparingInt(Rank::order).reversed());

    public Rank {
        reasons = List.copyOf(reasons);
    }

    /// Every reason's sentence, the weightiest first.
    public String why() {
        return reasons.stream().map(RankReason::sentence).collect(Collectors.joining(" "));
    }

    @Override
    public int compareTo(Rank other) {
        return MOST_URGENT_FIRST.compare(this, other);
    }
}
