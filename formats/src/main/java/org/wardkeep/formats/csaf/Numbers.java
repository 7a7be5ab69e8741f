package org.wardkeep.formats.csaf;

import java.util.Optional;

/// Numbers as documents spell them.
final class Numbers {
    private Numbers() {}

    /// Empty for anything that is no finite number.
    static Optional<Double> parse(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Whether it lies between 0.0 and 1.0.
    static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }

    /// Whether it lies between 0.0 and 10.0.
    static boolean isScore(double value) {
        return value >= 0 && value <= 10;
    }
}
