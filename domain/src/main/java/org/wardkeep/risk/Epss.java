package org.wardkeep.risk;

/// FIRST's forecast that attacks on a vulnerability will be seen within 30 days.
///
/// @param probability 0.0 to 1.0, not percent; kept as evidence and never shown to a reader
/// @param percentile 0.0 to 1.0: the share of all scored vulnerabilities with the same or a lower
///   probability
/// @throws IllegalArgumentException outside that range, or NaN
/// @see <a href="https://www.first.org/epss/">FIRST EPSS</a>
public record Epss(double probability, double percentile) {
    private static final int MOST = 99;

    public Epss {
        if (!isShare(probability) || !isShare(percentile)) {
            throw new IllegalArgumentException(
                    "EPSS values lie between 0.0 and 1.0, got %s and %s"
                            .formatted(probability, percentile));
        }
    }

    /// Of 100 other vulnerabilities, how many are less likely to be attacked: 0 to 99.
    public int aheadOf() {
        return Math.min(MOST, (int) (percentile * 100));
    }

    private static boolean isShare(double value) {
        return value >= 0.0 && value <= 1.0;
    }
}
