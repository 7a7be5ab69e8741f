package org.wardkeep.formats.kev;

import org.wardkeep.formats.kev.KevEntry.RansomwareUse;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes entries of the texts of one, which JSON and CSV give the same names.
final class KevFields {
    static final String CVE = "cveID";

    private final Strictness strictness;
    private final ProblemLog problems;
    private final Map<CveId, KevEntry> entries = new LinkedHashMap<>();

    KevFields(Strictness strictness, ProblemLog problems) {
        this.strictness = strictness;
        this.problems = problems;
    }

    List<KevEntry> entries() {
        return new ArrayList<>(entries.values());
    }

    void add(Map<String, String> texts, List<String> cwes, long line) {
        var fields = new HashMap<>(texts);
        cve(fields.getOrDefault(CVE, ""), line)
                .map(cve -> entry(cve, fields, cwes, line))
                .ifPresent(this::keep);
    }

    private void keep(KevEntry entry) {
        var other = entries.putIfAbsent(entry.cve(), entry);
        if (other != null) {
            problems.add(
                    Code.CONTRADICTION,
                    entry.line(),
                    "%s was in line %d before; that entry was kept"
                            .formatted(entry.cve(), other.line()));
        }
    }

    private Optional<CveId> cve(String text, long line) {
        var cve = CveId.parseLenient(text);
        if (cve.isEmpty() || (strictness == Strictness.STRICT && !cve.get().value().equals(text))) {
            problems.add(
                    Code.INVALID,
                    line,
                    "%s must look like CVE-2024-12345, got %s; the entry was left out"
                            .formatted(CVE, Problem.quote(text)));
            return Optional.empty();
        }
        if (!cve.get().value().equals(text)) {
            problems.add(
                    Code.REPAIRED,
                    line,
                    "%s was read as %s".formatted(Problem.quote(text), cve.get()));
        }
        return cve;
    }

    private KevEntry entry(CveId cve, Map<String, String> fields, List<String> cwes, long line) {
        return new KevEntry(
                cve,
                fields.getOrDefault("vendorProject", ""),
                fields.getOrDefault("product", ""),
                fields.getOrDefault("vulnerabilityName", ""),
                date("dateAdded", fields, line),
                date("dueDate", fields, line),
                fields.getOrDefault("shortDescription", ""),
                fields.getOrDefault("requiredAction", ""),
                ransomware(fields.getOrDefault("knownRansomwareCampaignUse", ""), line),
                fields.getOrDefault("notes", ""),
                cwes,
                line);
    }

    private Optional<LocalDate> date(String name, Map<String, String> fields, long line) {
        var text = fields.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            problems.add(
                    Code.INVALID,
                    line,
                    "%s must look like 2025-08-25, got %s; the entry has no such date then"
                            .formatted(name, Problem.quote(text)));
            return Optional.empty();
        }
    }

    private RansomwareUse ransomware(String text, long line) {
        if (!text.isEmpty() && !text.equals("Known") && !text.equals("Unknown")) {
            problems.add(
                    Code.INVALID,
                    line,
                    "knownRansomwareCampaignUse must be Known or Unknown, got %s; it was taken as unknown"
                            .formatted(Problem.quote(text)));
        }
        return text.equals("Known") ? RansomwareUse.KNOWN : RansomwareUse.UNKNOWN;
    }
}
