package org.wardkeep.risk;

/// A CVSS base score as it was given.
///
/// @param value 0.0 to 10.0
/// @param version of CVSS, such as `3.1`; scores of different versions are compared as they stand
/// @throws IllegalArgumentException outside that range, or NaN
public record BaseScore(double value, String version) {
    public BaseScore {
        if (!(value >= 0.0 && value <= 10.0)) {
            throw new IllegalArgumentException(
                    "A CVSS score lies between 0.0 and 10.0, got " + value);
        }
    }

    @Override
    public String toString() {
        return "CVSS %s: %.1f".formatted(version, value);
    }
}
