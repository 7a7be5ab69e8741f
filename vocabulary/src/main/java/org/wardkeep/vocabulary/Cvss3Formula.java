package org.wardkeep.vocabulary;

import org.wardkeep.vocabulary.Cvss.Version;

/// The equations of CVSS 3.0 (section 8) and 3.1 (section 7).
///
/// The calculator library leaves the environmental metrics of 3.0 out, so that all equations are
/// here; the tests compare the scores it knows with it.
final class Cvss3Formula {
    private final CvssVector vector;

    Cvss3Formula(CvssVector vector) {
        this.vector = vector;
    }

    Cvss score() {
        double iss = 1 - (1 - impact("C", "")) * (1 - impact("I", "")) * (1 - impact("A", ""));
        boolean changed = "C".equals(vector.value("S", ""));
        double impact =
                changed ? 7.52 * (iss - 0.029) - 3.25 * Math.pow(iss - 0.02, 15) : 6.42 * iss;
        double base = combined(impact, exploitability("", changed), changed);
        double temporal = roundUp(base * temporalFactor());
        return new Cvss(
                vector.version(),
                vector.toString(),
                base,
                temporal,
                hasEnvironment() ? environmental() : temporal);
    }

    private double environmental() {
        boolean changed = "C".equals(modified("S"));
        double miss =
                Math.min(
                        1
                                - (1 - requirement("CR") * impact("C", "M"))
                                        * (1 - requirement("IR") * impact("I", "M"))
                                        * (1 - requirement("AR") * impact("A", "M")),
                        0.915);
        double impact = changed ? modifiedImpact(miss) : 6.42 * miss;
        return roundUp(combined(impact, exploitability("M", changed), changed) * temporalFactor());
    }

    private double modifiedImpact(double miss) {
        double spread =
                vector.version() == Version.V3_0
                        ? Math.pow(miss - 0.02, 15)
                        : Math.pow(miss * 0.9731 - 0.02, 13);
        return 7.52 * (miss - 0.029) - 3.25 * spread;
    }

    private static double combined(double impact, double exploitability, boolean changed) {
        if (impact <= 0) {
            return 0;
        }
        return roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
    }

    private double exploitability(String prefix, boolean changed) {
        double access =
                switch (metric(prefix, "AV")) {
                    case "N" -> 0.85;
                    case "A" -> 0.62;
                    case "L" -> 0.55;
                    default -> 0.2;
                };
        double complexity = "L".equals(metric(prefix, "AC")) ? 0.77 : 0.44;
        double privileges =
                switch (metric(prefix, "PR")) {
                    case "N" -> 0.85;
                    case "L" -> changed ? 0.68 : 0.62;
                    default -> changed ? 0.5 : 0.27;
                };
        double interaction = "N".equals(metric(prefix, "UI")) ? 0.85 : 0.62;
        return 8.22 * access * complexity * privileges * interaction;
    }

    private double impact(String name, String prefix) {
        return switch (metric(prefix, name)) {
            case "H" -> 0.56;
            case "L" -> 0.22;
            default -> 0;
        };
    }

    private String metric(String prefix, String name) {
        return prefix.isEmpty() ? vector.value(name, "") : modified(name);
    }

    private String modified(String name) {
        var modified = vector.value("M" + name, "X");
        return "X".equals(modified) ? vector.value(name, "") : modified;
    }

    private double temporalFactor() {
        double maturity =
                switch (vector.value("E", "X")) {
                    case "F" -> 0.97;
                    case "P" -> 0.94;
                    case "U" -> 0.91;
                    default -> 1;
                };
        double remediation =
                switch (vector.value("RL", "X")) {
                    case "W" -> 0.97;
                    case "T" -> 0.96;
                    case "O" -> 0.95;
                    default -> 1;
                };
        double confidence =
                switch (vector.value("RC", "X")) {
                    case "R" -> 0.96;
                    case "U" -> 0.92;
                    default -> 1;
                };
        return maturity * remediation * confidence;
    }

    private double requirement(String name) {
        return switch (vector.value(name, "X")) {
            case "H" -> 1.5;
            case "L" -> 0.5;
            default -> 1;
        };
    }

    private boolean hasEnvironment() {
        return vector.metrics().entrySet().stream()
                .anyMatch(metric ->
                        (metric.getKey().startsWith("M") || metric.getKey().endsWith("R"))
                                && !metric.getKey().equals("PR")
                                && !metric.getValue().equals("X"));
    }

    /// Up to one decimal, free of the dust of binary fractions: CVSS 3.1, appendix A.
    private static double roundUp(double score) {
        long units = Math.round(score * 100_000);
        return units % 10_000 == 0 ? units / 100_000.0 : (Math.floorDiv(units, 10_000) + 1) / 10.0;
    }
}
