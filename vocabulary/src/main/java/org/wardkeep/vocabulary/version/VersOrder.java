package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.version.VersIntervals.Bound;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts constraints in the order of their versions.
final class VersOrder {
    private VersOrder() {}

    /// Constraints of equal versions stay as they stood. Empty when a version is unreadable.
    static Optional<List<VersConstraint>> sorted(
            VersionScheme order, List<VersConstraint> constraints) {
        return bounds(order, constraints)
                .map(bounds -> bounds.stream().map(Bound::constraint).toList());
    }

    /// The same with the keys.
    static Optional<List<Bound>> bounds(VersionScheme order, List<VersConstraint> constraints) {
        var bounds = new ArrayList<Bound>();
        for (var constraint : constraints) {
            var key = order.key(constraint.version());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            bounds.add(new Bound(constraint, key.get()));
        }
        bounds.sort(Comparator.comparing(Bound::key));
        return Optional.of(bounds);
    }
}
