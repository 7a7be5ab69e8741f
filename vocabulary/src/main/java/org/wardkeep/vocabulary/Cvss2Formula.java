package org.wardkeep.vocabulary;

/// The equations of CVSS 2.0 (sections 3.2.1 to 3.2.3).
///
/// The calculator library leaves the environmental metrics of this edition out, so that all three
/// equations are here; the tests compare base and temporal scores with it.
final class Cvss2Formula {
    /// Undoes the dust of binary fractions before a half is rounded up.
    private static final double DUST = 1e-9;

    private final CvssVector vector;

    Cvss2Formula(CvssVector vector) {
        this.vector = vector;
    }

    Cvss score() {
        double confidentiality = impact("C");
        double integrity = impact("I");
        double availability = impact("A");
        double base =
                base(10.41 * (1 - (1 - confidentiality) * (1 - integrity) * (1 - availability)));
        double temporal = round(base * temporalFactor());
        double adjusted =
                10.41
                        * (1
                                - (1 - confidentiality * requirement("CR"))
                                        * (1 - integrity * requirement("IR"))
                                        * (1 - availability * requirement("AR")));
        double adjustedTemporal = round(base(Math.min(10, adjusted)) * temporalFactor());
        double environmental =
                hasEnvironment()
                        ? round(
                                (adjustedTemporal + (10 - adjustedTemporal) * collateralDamage())
                                        * targetDistribution())
                        : temporal;
        return new Cvss(vector.version(), vector.toString(), base, temporal, environmental);
    }

    private double base(double impact) {
        double exploitability = 20 * accessVector() * accessComplexity() * authentication();
        return impact == 0 ? 0 : round((0.6 * impact + 0.4 * exploitability - 1.5) * 1.176);
    }

    private double accessVector() {
        return switch (vector.value("AV", "")) {
            case "L" -> 0.395;
            case "A" -> 0.646;
            default -> 1.0;
        };
    }

    private double accessComplexity() {
        return switch (vector.value("AC", "")) {
            case "H" -> 0.35;
            case "M" -> 0.61;
            default -> 0.71;
        };
    }

    private double authentication() {
        return switch (vector.value("Au", "")) {
            case "M" -> 0.45;
            case "S" -> 0.56;
            default -> 0.704;
        };
    }

    private double impact(String name) {
        return switch (vector.value(name, "")) {
            case "P" -> 0.275;
            case "C" -> 0.660;
            default -> 0;
        };
    }

    private double temporalFactor() {
        double exploitability =
                switch (vector.value("E", "ND")) {
                    case "U" -> 0.85;
                    case "POC" -> 0.9;
                    case "F" -> 0.95;
                    default -> 1;
                };
        double remediation =
                switch (vector.value("RL", "ND")) {
                    case "OF" -> 0.87;
                    case "TF" -> 0.90;
                    case "W" -> 0.95;
                    default -> 1;
                };
        double confidence =
                switch (vector.value("RC", "ND")) {
                    case "UC" -> 0.90;
                    case "UR" -> 0.95;
                    default -> 1;
                };
        return exploitability * remediation * confidence;
    }

    private boolean hasEnvironment() {
        return !"ND".equals(vector.value("CDP", "ND"))
                || !"ND".equals(vector.value("TD", "ND"))
                || requirement("CR") != 1
                || requirement("IR") != 1
                || requirement("AR") != 1;
    }

    private double requirement(String name) {
        return switch (vector.value(name, "ND")) {
            case "L" -> 0.5;
            case "H" -> 1.51;
            default -> 1;
        };
    }

    private double collateralDamage() {
        return switch (vector.value("CDP", "ND")) {
            case "L" -> 0.1;
            case "LM" -> 0.3;
            case "MH" -> 0.4;
            case "H" -> 0.5;
            default -> 0;
        };
    }

    private double targetDistribution() {
        return switch (vector.value("TD", "ND")) {
            case "N" -> 0;
            case "L" -> 0.25;
            case "M" -> 0.75;
            default -> 1;
        };
    }

    private static double round(double score) {
        return Math.max(0, Math.floor(score * 10 + 0.5 + DUST) / 10);
    }
}
