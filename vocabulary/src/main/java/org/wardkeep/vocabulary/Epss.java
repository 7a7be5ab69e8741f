package org.wardkeep.vocabulary;

import java.util.OptionalDouble;

/// How likely a vulnerability is exploited, by the Exploit Prediction Scoring System of FIRST.
///
/// @param probability that exploitation is observed within the next 30 days, 0.0 to 1.0, not
///   percent
/// @param percentile the share of all scored vulnerabilities with the same or a lower probability,
///   0.0 to 1.0, not percent; empty where a file leaves it out, because it cannot be computed from
///   a part of the scores
/// @throws IllegalArgumentException outside that range, or NaN
/// @see <a href="https://www.first.org/epss/">FIRST EPSS</a>
public record Epss(double probability, OptionalDouble percentile) {
    public Epss {
        requireShare("probability", probability);
        percentile.ifPresent(share -> requireShare("percentile", share));
    }

    private static void requireShare(String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "An EPSS %s must be between 0.0 and 1.0, got %s".formatted(what, value));
        }
    }
}
