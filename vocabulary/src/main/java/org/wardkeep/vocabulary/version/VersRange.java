package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.ReadOutcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A range of versions in the `vers` notation, such as `vers:npm/>=1.0.0|<2.0.0`.
///
/// @param scheme name of the version scheme, in small letters; it may be one that Wardkeep does not
///   know
/// @param constraints in the order of their versions; none of them is a range without any version
/// @see <a href="https://github.com/package-url/vers-spec">vers specification</a>
public record VersRange(String scheme, List<VersConstraint> constraints) {

    /// What is known of a version and a range.
    public enum Containment {
        INSIDE,
        OUTSIDE,
        /// The scheme is not known, or a version of the range or the one asked for is unreadable.
        UNDECIDED
    }

    public VersRange {
        constraints = List.copyOf(constraints);
    }

    /// Reads a range that is canonical; refuses anything else with its position.
    ///
    /// @return with the range's own text as source of the problem, in line 1
    public static ReadOutcome<VersRange> parse(String text) {
        return VersReader.parse(text);
    }

    /// Reads a range as people and tools write it: white space, superfluous separators and signs,
    /// versions in any order. Says what it repaired.
    public static ReadOutcome<VersRange> parseLenient(String text) {
        return VersReader.parseLenient(text);
    }

    /// The order of its versions; empty when Wardkeep does not know the scheme.
    public Optional<VersionScheme> order() {
        return VersionSchemes.named(scheme);
    }

    /// Whether a version lies in the range.
    public Containment contains(String version) {
        if (constraints.stream().anyMatch(c -> c.comparator() == VersConstraint.Comparator.ANY)) {
            return Containment.INSIDE;
        }
        var order = order();
        return order.isEmpty()
                ? Containment.UNDECIDED
                : VersIntervals.of(order.get(), constraints)
                        .flatMap(all -> order.get().key(version).map(all::contains))
                        .map(inside -> inside ? Containment.INSIDE : Containment.OUTSIDE)
                        .orElse(Containment.UNDECIDED);
    }

    /// The canonical text.
    @Override
    public String toString() {
        return constraints.stream()
                .map(VersConstraint::toString)
                .collect(Collectors.joining("|", "vers:" + scheme + "/", ""));
    }
}
