package org.wardkeep.formats.nvd;

import java.util.List;

/// Platforms that a record names, joined as the record joins them.
///
/// @param operator how the nodes are joined
/// @param negate whether the whole must not hold
public record NvdConfiguration(Operator operator, boolean negate, List<Node> nodes) {
    public NvdConfiguration {
        nodes = List.copyOf(nodes);
    }

    /// How parts are joined.
    public enum Operator {
        AND,
        OR,
        /// A word that is neither.
        UNKNOWN
    }

    /// Names of platforms.
    ///
    /// @param operator how the names are joined
    /// @param negate whether the whole must not hold
    public record Node(Operator operator, boolean negate, List<Match> matches) {
        public Node {
            matches = List.copyOf(matches);
        }
    }

    /// A platform, with the versions it is stated for.
    ///
    /// @param vulnerable false when it only has to be there, or is named as not affected
    /// @param criteria a CPE name as spelt; empty when it could not be read
    /// @param startIncluding versions from this one; empty when not stated, as are the others
    /// @param startExcluding versions after this one
    /// @param endIncluding versions up to this one
    /// @param endExcluding versions before this one
    public record Match(
            boolean vulnerable,
            String criteria,
            String startIncluding,
            String startExcluding,
            String endIncluding,
            String endExcluding) {}
}
