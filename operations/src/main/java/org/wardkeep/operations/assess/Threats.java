package org.wardkeep.operations.assess;

import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.epss.EpssTable;
import org.wardkeep.formats.kev.KevCatalog;
import org.wardkeep.risk.BaseScore;
import org.wardkeep.risk.KevEntry;
import org.wardkeep.risk.Reach;
import org.wardkeep.risk.VulnerabilityFacts;
import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Cvss;
import org.wardkeep.vulnerability.component.VulnerabilityDetails;
import org.wardkeep.vulnerability.knowledge.Knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of every vulnerability, out of all documents of the folder.
final class Threats {
    private final Map<String, VulnerabilityFacts> facts = new HashMap<>();
    private final Map<CveId, KevEntry> exploited = new HashMap<>();
    private final List<EpssTable> forecasts = new ArrayList<>();
    private final Map<String, VulnerabilityFacts> asked = new HashMap<>();
    private Optional<Knowledge> knowledge = Optional.empty();

    /// Looks up there what the folder does not say, for as long as it is open.
    void lookUpIn(Knowledge opened) {
        knowledge = Optional.of(opened);
    }

    /// Of two catalogues the entries of both count: nothing leaves the catalogue.
    void add(KevCatalog catalog) {
        for (var entry : catalog.entries()) {
            entry.added()
                    .ifPresent(added ->
                            exploited.put(entry.cve(), new KevEntry(added, ransomware(entry))));
        }
    }

    /// Of several days the newest counts.
    void add(EpssTable table) {
        forecasts.add(table);
        forecasts.sort(
                Comparator.comparing((EpssTable t) -> t.scoreDate().orElse(LocalDate.MIN))
                        .reversed());
    }

    private static KevEntry.Ransomware ransomware(org.wardkeep.formats.kev.KevEntry entry) {
        return switch (entry.ransomwareUse()) {
            case KNOWN -> KevEntry.Ransomware.KNOWN;
            case UNKNOWN -> KevEntry.Ransomware.UNKNOWN;
        };
    }

    /// Takes the highest score given for each vulnerability, with its reach; of equal ones that of
    /// the newest edition of CVSS.
    void addScores(CsafDocument document) {
        for (var vulnerability : document.vulnerabilities()) {
            for (var score : vulnerability.scores()) {
                score.cvss().ifPresent(cvss -> addScore(vulnerability.label(), cvss));
            }
        }
    }

    private void addScore(String vulnerability, Cvss cvss) {
        var known = facts(vulnerability);
        if (known.score().filter(score -> !isPreferred(cvss, score)).isEmpty()) {
            facts.put(
                    vulnerability,
                    known.withScore(new BaseScore(cvss.baseScore(), cvss.version().text()))
                            .withReach(reach(cvss.vector())));
        }
    }

    /// The higher score; of equal ones that of the newer edition of CVSS (CSAF 2.0, 9.1.11).
    private static boolean isPreferred(Cvss cvss, BaseScore known) {
        int order = Double.compare(cvss.baseScore(), known.value());
        return order == 0 ? cvss.version().text().compareTo(known.version()) > 0 : order > 0;
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

    /// Everything known of a vulnerability, by CVE or any other id.
    VulnerabilityFacts of(String vulnerability) {
        return asked.computeIfAbsent(vulnerability, this::find);
    }

    private VulnerabilityFacts find(String vulnerability) {
        var inFolder = inFolder(vulnerability);
        return knowledge
                .flatMap(all ->
                        all.vulnerability(vulnerability)
                                .map(one -> VulnerabilityDetails.of(one, all)))
                .map(details -> completed(inFolder, details))
                .orElse(inFolder);
    }

    /// What the makers' documents say of their products counts before what is published for all.
    private static VulnerabilityFacts completed(
            VulnerabilityFacts known, VulnerabilityDetails details) {
        var all = known;
        if (all.score().isEmpty()) {
            var worst = details.worst();
            if (worst.isPresent()) {
                all =
                        all.withScore(new BaseScore(worst.get().score(), worst.get().version()))
                                .withReach(reach(worst.get().vector()));
            }
        }
        var listed = details.exploitation().listed();
        if (all.knownExploited().isEmpty() && listed.isPresent()) {
            all =
                    all.withKnownExploited(
                            new KevEntry(
                                    listed.get(),
                                    details.exploitation().ransomware()
                                            ? KevEntry.Ransomware.KNOWN
                                            : KevEntry.Ransomware.UNKNOWN));
        }
        var forecast = details.exploitation().epss();
        return all.epss().isEmpty() && forecast.isPresent() ? all.withEpss(forecast.get()) : all;
    }

    private VulnerabilityFacts inFolder(String vulnerability) {
        var known = facts(vulnerability);
        var cve = CveId.parseLenient(vulnerability);
        if (cve.isEmpty()) {
            return known;
        }
        var entry = exploited.get(cve.get());
        if (entry != null) {
            known = known.withKnownExploited(entry);
        }
        for (var table : forecasts) {
            var forecast = table.score(cve.get());
            if (forecast.isPresent()) {
                return known.withEpss(forecast.get());
            }
        }
        return known;
    }

    private VulnerabilityFacts facts(String vulnerability) {
        return facts.getOrDefault(vulnerability, VulnerabilityFacts.named(vulnerability));
    }
}
