package org.wardkeep.vocabulary.version;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a row of constraints means: versions that are in, versions that are out, and intervals.
///
/// Of lower bounds in a row the first counts and of upper bounds in a row the last, as the
/// simplification of the specification has it.
///
/// @param included versions that are in, whatever else
/// @param excluded versions that are out, whatever else
/// @param intervals in their order
record VersIntervals(Set<VersionKey> included, Set<VersionKey> excluded, List<Interval> intervals) {

    /// Versions between two bounds.
    ///
    /// @param lower none for no lower bound
    /// @param upper none for no upper bound
    record Interval(@Nullable Bound lower, @Nullable Bound upper) {

        boolean contains(VersionKey key) {
            return (lower == null || lower.admits(key)) && (upper == null || upper.admits(key));
        }
    }

    /// A constraint and the key of its version.
    record Bound(VersConstraint constraint, VersionKey key) {

        boolean admits(VersionKey other) {
            int order = other.compareTo(key);
            return switch (constraint.comparator()) {
                case ANY -> true;
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    VersIntervals {
        included = Set.copyOf(included);
        excluded = Set.copyOf(excluded);
        intervals = List.copyOf(intervals);
    }

    /// The meaning of constraints in any order; empty when one of the versions is unreadable.
    static Optional<VersIntervals> of(VersionScheme order, List<VersConstraint> constraints) {
        return VersOrder.bounds(order, constraints).map(VersIntervals::of);
    }

    /// The meaning of constraints in the order of their versions.
    static VersIntervals of(List<Bound> bounds) {
        var included = new HashSet<VersionKey>();
        var excluded = new HashSet<VersionKey>();
        var edges = new ArrayList<Bound>();
        for (var bound : bounds) {
            switch (bound.constraint().comparator()) {
                case EQUAL -> included.add(bound.key());
                case NOT_EQUAL -> excluded.add(bound.key());
                case ANY, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> edges.add(bound);
            }
        }
        var intervals = intervals(edges);
        if (edges.isEmpty() && included.isEmpty() && !excluded.isEmpty()) {
            intervals.add(new Interval(null, null));
        }
        return new VersIntervals(included, excluded, intervals);
    }

    private static List<Interval> intervals(List<Bound> edges) {
        var intervals = new ArrayList<Interval>();
        Bound lower = null;
        for (int i = 0; i < edges.size(); i++) {
            var edge = edges.get(i);
            if (edge.constraint().comparator().isLower()) {
                lower = lower == null ? edge : lower;
                continue;
            }
            boolean last =
                    i + 1 == edges.size() || edges.get(i + 1).constraint().comparator().isLower();
            if (last) {
                intervals.add(new Interval(lower, edge));
                lower = null;
            }
        }
        if (lower != null) {
            intervals.add(new Interval(lower, null));
        }
        return intervals;
    }

    boolean contains(VersionKey key) {
        if (excluded.contains(key)) {
            return false;
        }
        return included.contains(key) || intervals.stream().anyMatch(one -> one.contains(key));
    }
}
