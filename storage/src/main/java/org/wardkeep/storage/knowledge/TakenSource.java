package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.Epss;
import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange.Ransomware;
import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A source that is being taken in: what it handed over counts only once it is kept.
final class TakenSource implements KnowledgeChange.Source {
    private final KnowledgeWriter writer;
    private final String part;
    private List<Arrival> arrivals = new ArrayList<>();
    private PlatformMaps platforms = new PlatformMaps();
    private WildUse wildUse = new WildUse();
    private @Nullable Edition edition;
    private boolean kept;

    TakenSource(KnowledgeWriter writer, String part) {
        this.writer = writer;
        this.part = part;
    }

    @Override
    public void add(VulnerabilityRecord record) throws IOException {
        arrivals.add(writer.arrive(record, this));
    }

    @Override
    public void addPlatforms(Purl purl, List<Subject.OfPlatform> known) {
        platforms.add(purl, known);
    }

    @Override
    public void addExploited(String cve, LocalDate since, Ransomware ransomware) {
        wildUse.addExploited(cve, since, ransomware);
    }

    @Override
    public void addProbability(String cve, LocalDate day, Epss probability) {
        wildUse.addProbability(cve, day, probability);
    }

    @Override
    public void keep(
            String name, String revision, Instant taken, long refused, List<String> problems) {
        edition = new Edition(name, part, revision, taken, refused, problems, "");
        kept = true;
    }

    @Override
    public void discard(String name, Instant taken, String reason) {
        edition = new Edition(name, part, "", taken, 0, List.of(), reason);
        kept = false;
        forget();
    }

    private void forget() {
        arrivals = new ArrayList<>();
        platforms = new PlatformMaps();
        wildUse = new WildUse();
    }

    /// What is told of it; empty when it was neither kept nor discarded, and then counts nothing.
    @Nullable Edition edition() {
        return edition;
    }

    /// What it is; empty until it is said.
    String name() {
        return edition == null ? "" : edition.source();
    }

    boolean isKept() {
        return kept;
    }

    List<Arrival> arrivals() {
        return kept ? arrivals : List.of();
    }

    PlatformMaps platforms() {
        return kept ? platforms : new PlatformMaps();
    }

    WildUse wildUse() {
        return kept ? wildUse : new WildUse();
    }
}
