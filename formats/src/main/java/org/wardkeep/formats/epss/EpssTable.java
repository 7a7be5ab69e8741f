package org.wardkeep.formats.epss;

import org.wardkeep.vocabulary.CveId;
import org.wardkeep.vocabulary.Epss;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The EPSS scores of one day.
///
/// About 300,000 scores fit in 20 MB.
public final class EpssTable {
    private final String source;
    private final String modelVersion;
    private final Optional<LocalDate> scoreDate;
    private final EpssColumns columns;

    EpssTable(
            String source,
            String modelVersion,
            Optional<LocalDate> scoreDate,
            EpssColumns columns) {
        this.source = source;
        this.modelVersion = modelVersion;
        this.scoreDate = scoreDate;
        this.columns = columns;
    }

    /// The file as its owner knows it.
    public String source() {
        return source;
    }

    /// The model that computed the scores, such as `v2025.03.14`; empty when the file does not say.
    public String modelVersion() {
        return modelVersion;
    }

    /// The day of the scores; empty when the file does not say.
    public Optional<LocalDate> scoreDate() {
        return scoreDate;
    }

    /// How many vulnerabilities have a score.
    public int size() {
        return columns.size();
    }

    /// The score of a vulnerability; empty when the table has none, which says nothing about it.
    public Optional<Epss> score(CveId cve) {
        return columns.score(cve);
    }

    /// Every score, in the order of the vulnerabilities.
    public List<EpssRow> rows() {
        return columns.scored().stream()
                .map(cve -> new EpssRow(cve, columns.score(cve).orElseThrow(), scoreDate))
                .toList();
    }
}
