package org.wardkeep.vocabulary;

import org.wardkeep.vocabulary.Cvss.Version;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// A vector taken apart: the metrics of one edition with the values they may have.
///
/// @param metrics name to value, in the standard's order
record CvssVector(Version version, Map<String, String> metrics) {

    /// A metric of an edition. A line of the tables reads `name: values`; `*` marks a metric that
    /// every vector must have.
    private record Metric(String name, boolean mandatory, Set<String> values) {}

    /// Longer than the longest valid vector, all metrics of 4.0 written out.
    private static final int MAX_LENGTH = 400;

    /// CVSS 2.0, section 2.4.
    private static final Map<String, Metric> METRICS_2 =
            table(
                    """
                    *AV: L A N
                    *AC: H M L
                    *Au: M S N
                    *C: N P C
                    *I: N P C
                    *A: N P C
                    E: U POC F H ND
                    RL: OF TF W U ND
                    RC: UC UR C ND
                    CDP: N L LM MH H ND
                    TD: N L M H ND
                    CR: L M H ND
                    IR: L M H ND
                    AR: L M H ND
                    """);

    /// CVSS 3.0 and 3.1, section 6, table 15.
    private static final Map<String, Metric> METRICS_3 =
            table(
                    """
                    *AV: N A L P
                    *AC: L H
                    *PR: N L H
                    *UI: N R
                    *S: U C
                    *C: H L N
                    *I: H L N
                    *A: H L N
                    E: X H F P U
                    RL: X U W T O
                    RC: X C R U
                    CR: X H M L
                    IR: X H M L
                    AR: X H M L
                    MAV: X N A L P
                    MAC: X L H
                    MPR: X N L H
                    MUI: X N R
                    MS: X U C
                    MC: X N L H
                    MI: X N L H
                    MA: X N L H
                    """);

    /// CVSS 4.0, section 7, table 23.
    private static final Map<String, Metric> METRICS_4 =
            table(
                    """
                    *AV: N A L P
                    *AC: L H
                    *AT: N P
                    *PR: N L H
                    *UI: N P A
                    *VC: H L N
                    *VI: H L N
                    *VA: H L N
                    *SC: H L N
                    *SI: H L N
                    *SA: H L N
                    E: X A P U
                    CR: X H M L
                    IR: X H M L
                    AR: X H M L
                    MAV: X N A L P
                    MAC: X L H
                    MAT: X N P
                    MPR: X N L H
                    MUI: X N P A
                    MVC: X H L N
                    MVI: X H L N
                    MVA: X H L N
                    MSC: X H L N
                    MSI: X S H L N
                    MSA: X S H L N
                    S: X N P
                    AU: X N Y
                    R: X A U I
                    V: X D C
                    RE: X L M H
                    U: X Clear Green Amber Red
                    """);

    private static Map<String, Metric> table(String lines) {
        var metrics = new LinkedHashMap<String, Metric>();
        lines.lines()
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    boolean mandatory = line.startsWith("*");
                    var name = line.substring(mandatory ? 1 : 0, colon);
                    var values = List.of(line.substring(colon + 2).split(" ", -1));
                    metrics.put(name, new Metric(name, mandatory, new LinkedHashSet<>(values)));
                });
        return metrics;
    }

    private static Map<String, Metric> table(Version version) {
        return switch (version) {
            case V2_0 -> METRICS_2;
            case V3_0, V3_1 -> METRICS_3;
            case V4_0 -> METRICS_4;
        };
    }

    static CvssVector parse(String vector) {
        if (vector.length() > MAX_LENGTH) {
            throw refused(vector, "is longer than any vector can be");
        }
        var version =
                Arrays.stream(Version.values())
                        .filter(v -> v != Version.V2_0 && vector.startsWith(v.prefix()))
                        .findFirst()
                        .orElse(Version.V2_0);
        if (version == Version.V2_0 && vector.startsWith("CVSS:")) {
            throw refused(vector, "must start with CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/");
        }
        var stated = split(vector, vector.substring(version.prefix().length()));
        requireKnown(vector, version, stated);
        var ordered = inOrder(version, stated);
        if (version == Version.V4_0 && !List.copyOf(ordered.keySet()).equals(keys(stated))) {
            throw refused(vector, "must have its metrics in the order of CVSS 4.0");
        }
        return new CvssVector(version, ordered);
    }

    private static Map<String, String> split(String vector, String body) {
        var stated = new LinkedHashMap<String, String>();
        for (var part : body.split("/", -1)) {
            int colon = part.indexOf(':');
            if (colon < 1) {
                throw refused(
                        vector, "has %s where name:value belongs".formatted(Problem.quote(part)));
            }
            if (stated.put(part.substring(0, colon), part.substring(colon + 1)) != null) {
                throw refused(vector, "states %s twice".formatted(part.substring(0, colon)));
            }
        }
        return stated;
    }

    private static void requireKnown(String vector, Version version, Map<String, String> stated) {
        var table = table(version);
        stated.forEach((name, value) -> {
            var metric = table.get(name);
            if (metric == null) {
                throw refused(
                        vector,
                        "has the metric %s, which CVSS %s does not know"
                                .formatted(Problem.quote(name), version.text()));
            }
            if (!metric.values.contains(value)) {
                throw refused(
                        vector,
                        "has %s:%s; %s can be %s"
                                .formatted(name, value, name, String.join(", ", metric.values)));
            }
        });
        table.values().stream()
                .filter(metric -> metric.mandatory && !stated.containsKey(metric.name))
                .findFirst()
                .ifPresent(metric -> {
                    throw refused(vector, "lacks the metric " + metric.name);
                });
    }

    private static Map<String, String> inOrder(Version version, Map<String, String> stated) {
        var ordered = new LinkedHashMap<String, String>();
        for (var name : table(version).keySet()) {
            var value = stated.get(name);
            if (value != null) {
                ordered.put(name, value);
            }
        }
        return ordered;
    }

    private static List<String> keys(Map<String, String> metrics) {
        return List.copyOf(metrics.keySet());
    }

    private static IllegalArgumentException refused(String vector, String why) {
        return new IllegalArgumentException(
                "The CVSS vector %s %s".formatted(Problem.quote(vector), why));
    }

    static Optional<CvssVector> parseLenient(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        var upper = text.replaceAll("[\\s()\\[\\]]", "").toUpperCase(Locale.ROOT);
        var body = upper.replaceFirst("^CVSS(:|V?2#)", "").replaceFirst("[/.,;]+$", "");
        for (var version : candidates(body)) {
            var found = respell(version, body.replaceFirst("^[234]\\.[01]/", ""));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// The edition that the prefix names, or those whose metrics the vector may have.
    private static List<Version> candidates(String body) {
        int slash = body.indexOf('/');
        return Version.of(slash < 0 ? body : body.substring(0, slash))
                .map(List::of)
                .orElse(List.of(Version.V3_1, Version.V2_0, Version.V4_0));
    }

    private static Optional<CvssVector> respell(Version version, String upper) {
        var parts = Arrays.asList(upper.split("/", -1));
        var spelt = new LinkedHashMap<String, String>();
        for (var metric : table(version).values()) {
            for (var value : metric.values) {
                var part = metric.name + ":" + value;
                if (parts.contains(part.toUpperCase(Locale.ROOT))) {
                    spelt.merge(metric.name, value, (_, _) -> "");
                }
            }
        }
        var joined =
                spelt.entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + entry.getValue())
                        .collect(Collectors.joining("/"));
        if (parts.size() != spelt.size()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(version.prefix() + joined));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The value of a metric that the vector may leave undefined.
    String value(String name, String undefined) {
        return metrics.getOrDefault(name, undefined);
    }

    Cvss score() {
        return switch (version) {
            case V2_0 -> new Cvss2Formula(this).score();
            case V3_0, V3_1 -> new Cvss3Formula(this).score();
            case V4_0 -> Cvss4Formula.score(this);
        };
    }

    /// The vector as the standard writes it.
    @Override
    public String toString() {
        return metrics.entrySet().stream()
                .map(metric -> metric.getKey() + ":" + metric.getValue())
                .collect(Collectors.joining("/", version.prefix(), ""));
    }
}
