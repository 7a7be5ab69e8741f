package org.wardkeep.risk;

import org.wardkeep.vocabulary.Epss;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Names vulnerabilities in a sentence: those that attacks are forecast for first, and no more than
/// a person reads. An old operating system has a hundred.
final class NamedIds {
    private static final int MOST = 4;

    private NamedIds() {}

    static String of(List<VulnerabilityFacts> vulnerabilities) {
        var named =
                vulnerabilities.stream()
                        .sorted(
                                Comparator.comparingDouble(NamedIds::forecast)
                                        .reversed()
                                        .thenComparing(VulnerabilityFacts::id))
                        .limit(MOST)
                        .map(VulnerabilityFacts::id)
                        .sorted()
                        .collect(Collectors.joining(", "));
        int more = vulnerabilities.size() - MOST;
        return more > 0 ? "%s and %,d more".formatted(named, more) : named;
    }

    private static double forecast(VulnerabilityFacts vulnerability) {
        return vulnerability.epss().map(Epss::probability).orElse(0.0);
    }
}
