package org.wardkeep.vocabulary.version;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.version.VersConstraint.Comparator;
import org.wardkeep.vocabulary.version.VersIntervals.Bound;
import org.wardkeep.vocabulary.version.VersIntervals.Interval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts alternatives into one row of constraints that means the same.
final class RangeUnion {
    private RangeUnion() {}

    /// The row; empty when a version is unreadable.
    ///
    /// @param alternatives each with constraints that hold together
    static Optional<List<VersConstraint>> of(
            VersionScheme order, List<List<VersConstraint>> alternatives) {
        var all = alternatives.stream().flatMap(List::stream).toList();
        if (all.stream().anyMatch(constraint -> constraint.comparator() == Comparator.ANY)) {
            return Optional.of(List.of(new VersConstraint(Comparator.ANY, "")));
        }
        var row = VersOrder.bounds(order, all);
        if (row.isEmpty()) {
            return Optional.empty();
        }
        var intervals = new ArrayList<Interval>();
        for (var alternative : alternatives) {
            VersIntervals.of(order, alternative)
                    .ifPresent(meaning -> intervals.addAll(meaning.intervals()));
        }
        var union = union(intervals);
        var bounds = row.get();
        if (!isRow(bounds, union)) {
            // Where one alternative ends and the next begins, the end has to stand first.
            bounds = new ArrayList<>(bounds);
            bounds.sort(
                    java.util.Comparator.comparing(Bound::key)
                            .thenComparing(bound -> bound.constraint().comparator().isLower()));
        }
        if (!isRow(bounds, union)) {
            bounds = withPoints(union, bounds);
        }
        return Optional.of(bounds.stream().map(Bound::constraint).toList());
    }

    private static boolean isRow(List<Bound> bounds, List<Interval> union) {
        return union(VersIntervals.of(bounds).intervals()).equals(union);
    }

    /// Intervals that overlap or touch, made one.
    private static List<Interval> union(List<Interval> intervals) {
        var sorted = new ArrayList<>(intervals);
        sorted.sort((a, b) -> compareLower(a.lower(), b.lower()));
        var union = new ArrayList<Interval>();
        for (var next : sorted) {
            var last = union.isEmpty() ? null : union.getLast();
            if (last == null || !meets(last.upper(), next.lower())) {
                union.add(next);
            } else {
                union.removeLast();
                union.add(new Interval(last.lower(), higher(last.upper(), next.upper())));
            }
        }
        return union;
    }

    private static int compareLower(@Nullable Bound a, @Nullable Bound b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        int order = a.key().compareTo(b.key());
        return order != 0 ? order : Boolean.compare(isOpen(a), isOpen(b));
    }

    private static boolean isOpen(Bound bound) {
        var comparator = bound.constraint().comparator();
        return comparator == Comparator.LESS || comparator == Comparator.GREATER;
    }

    /// Whether nothing lies between the end of one interval and the start of the next.
    private static boolean meets(@Nullable Bound upper, @Nullable Bound lower) {
        if (upper == null || lower == null) {
            return true;
        }
        int order = upper.key().compareTo(lower.key());
        return order > 0 || (order == 0 && !(isOpen(upper) && isOpen(lower)));
    }

    private static @Nullable Bound higher(@Nullable Bound a, @Nullable Bound b) {
        if (a == null || b == null) {
            return null;
        }
        int order = a.key().compareTo(b.key());
        return order > 0 || (order == 0 && isOpen(b)) ? a : b;
    }

    private static List<Bound> withPoints(List<Interval> union, List<Bound> row) {
        var bounds = new ArrayList<Bound>();
        for (var interval : union) {
            if (interval.lower() != null) {
                bounds.add(interval.lower());
            }
            if (interval.upper() != null) {
                bounds.add(interval.upper());
            }
        }
        for (var bound : row) {
            var comparator = bound.constraint().comparator();
            if (!comparator.isLower() && !comparator.isUpper()) {
                bounds.add(bound);
            }
        }
        bounds.sort(java.util.Comparator.comparing(Bound::key));
        return bounds;
    }
}
