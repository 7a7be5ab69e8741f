package org.wardkeep.vocabulary.version;

/// One condition of a [VersRange].
///
/// @param comparator how a version must stand to the one given
/// @param version as it was written, decoded; empty for [Comparator#ANY]
public record VersConstraint(Comparator comparator, String version) {

    /// How a version must stand to another.
    public enum Comparator {
        /// Every version satisfies it.
        ANY("*"),
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        /// As it stands in a range.
        public String sign() {
            return sign;
        }

        /// Whether it bounds versions from above.
        public boolean isUpper() {
            return this == LESS || this == LESS_OR_EQUAL;
        }

        /// Whether it bounds versions from below.
        public boolean isLower() {
            return this == GREATER || this == GREATER_OR_EQUAL;
        }
    }

    /// The constraint in its canonical form, its version percent-encoded where `vers` asks for it.
    @Override
    public String toString() {
        var sign = comparator == Comparator.EQUAL ? "" : comparator.sign();
        return sign + VersText.encode(version);
    }
}
