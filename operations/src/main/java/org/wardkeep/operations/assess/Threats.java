package org.wardkeep.operations.assess;

import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.risk.BaseScore;
import org.wardkeep.risk.Reach;
import org.wardkeep.risk.VulnerabilityFacts;
import org.wardkeep.vocabulary.Cvss;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is known of every vulnerability, out of all documents of the folder.
final class Threats {
    private final Map<String, VulnerabilityFacts> facts = new HashMap<>();

    /// Takes the highest score given for each vulnerability, with its reach.
    void addScores(CsafDocument document) {
        for (var vulnerability : document.vulnerabilities()) {
            for (var score : vulnerability.scores()) {
                score.cvss().ifPresent(cvss -> addScore(vulnerability.label(), cvss));
            }
        }
    }

    private void addScore(String vulnerability, Cvss cvss) {
        var known = facts(vulnerability);
        boolean higher = known.score().isEmpty() || known.score().get().value() < cvss.baseScore();
        if (higher) {
            facts.put(
                    vulnerability,
                    known.withScore(new BaseScore(cvss.baseScore(), cvss.version().text()))
                            .withReach(reach(cvss.vector())));
        }
    }

    static Reach reach(String vector) {
        for (var metric : List.of(vector.split("/"))) {
            switch (metric) {
                case "AV:N" -> {
                    return Reach.NETWORK;
                }
                case "AV:A" -> {
                    return Reach.ADJACENT;
                }
                case "AV:L" -> {
                    return Reach.LOCAL;
                }
                case "AV:P" -> {
                    return Reach.PHYSICAL;
                }
                default -> {}
            }
        }
        return Reach.NOT_KNOWN;
    }

    VulnerabilityFacts facts(String vulnerability) {
        return facts.getOrDefault(vulnerability, VulnerabilityFacts.named(vulnerability));
    }

    void put(VulnerabilityFacts known) {
        facts.put(known.id(), known);
    }
}
