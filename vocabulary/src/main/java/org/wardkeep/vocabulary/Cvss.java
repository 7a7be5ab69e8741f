package org.wardkeep.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How severe a vulnerability is, by the Common Vulnerability Scoring System of FIRST.
///
/// The scores follow from the vector; a score that a document states beside it is only a claim.
/// Check a claim with [#contradicts].
///
/// @param version the edition of the standard that gives the metrics their meaning
/// @param vector the metrics in the standard's order, with the edition's prefix (edition 2.0 has
///   none); empty only when a document gives a bare number
/// @param baseScore of the base metrics alone, 0.0 to 10.0 in steps of 0.1
/// @param temporalScore with the temporal metrics (4.0: with the threat metric); the base score
///   when the vector has none
/// @param environmentalScore with all metrics of the vector; the temporal score when the vector has
///   no environmental ones
/// @throws IllegalArgumentException for a score outside its range, or NaN
/// @see <a href="https://www.first.org/cvss/v4-0/specification-document">CVSS 4.0</a>, also 3.1,
///   3.0 and 2.0 beside it
public record Cvss(
        Version version,
        String vector,
        double baseScore,
        double temporalScore,
        double environmentalScore) {

    /// Half a step: scores have one decimal, and documents print them with one or none.
    private static final double SAME = 0.05;

    /// An edition of the standard.
    public enum Version {
        V2_0("2.0"),
        V3_0("3.0"),
        V3_1("3.1"),
        V4_0("4.0");

        private final String text;

        Version(String text) {
            this.text = text;
        }

        /// As documents write it, such as `3.1`.
        public String text() {
            return text;
        }

        public static Optional<Version> of(String text) {
            return Arrays.stream(values()).filter(v -> v.text.equals(text)).findFirst();
        }

        /// What a vector of this edition starts with; empty for 2.0.
        String prefix() {
            return this == V2_0 ? "" : "CVSS:" + text + "/";
        }
    }

    /// The qualitative rating of a score: CVSS 3.0, 3.1 and 4.0, section "Qualitative Severity
    /// Rating Scale". Edition 2.0 has none; NVD's scale (low below 4.0, medium below 7.0, high) is
    /// used for it.
    public enum Severity {
        NONE,
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL;

        /// Of a score from 0.0 to 10.0.
        public static Severity of(Version version, double score) {
            if (version == Version.V2_0) {
                return score < 4 ? LOW : score < 7 ? MEDIUM : HIGH;
            }
            if (score < 0.1) {
                return NONE;
            }
            return score < 4 ? LOW : score < 7 ? MEDIUM : score < 9 ? HIGH : CRITICAL;
        }
    }

    public Cvss {
        requireScore(baseScore);
        requireScore(temporalScore);
        requireScore(environmentalScore);
    }

    private static void requireScore(double score) {
        if (!(score >= 0 && score <= 10)) {
            throw new IllegalArgumentException(
                    "A CVSS score must be between 0.0 and 10.0, got " + score);
        }
    }

    /// Reads a vector as the standard writes it.
    ///
    /// @throws IllegalArgumentException naming the metric that is unknown, missing, doubled, out of
    ///   order (4.0 only) or has a value it cannot have
    public static Cvss parse(String vector) {
        return CvssVector.parse(vector).score();
    }

    /// Reads a vector that people wrote: in brackets, with spaces, in lower case, out of order, or
    /// without its prefix (then the metrics tell the edition, and 3.1 is taken for 3.x). Empty for
    /// anything else.
    public static Optional<Cvss> parseLenient(String vector) {
        return CvssVector.parseLenient(vector).map(CvssVector::score);
    }

    /// A bare number, as older documents state it.
    ///
    /// @throws IllegalArgumentException outside 0.0 to 10.0
    public static Cvss ofScore(Version version, double score) {
        return new Cvss(version, "", score, score, score);
    }

    /// The value of one metric of the vector, such as `N` of `AV`; empty when it is not stated.
    public Optional<String> metric(String name) {
        return vector.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(CvssVector.parse(vector).metrics().get(name));
    }

    /// Whether a base score that a document states is not the one its vector gives. With edition
    /// 4.0 documents call the one score of all metrics so, too.
    public boolean contradicts(double statedBaseScore) {
        boolean isBase = Math.abs(statedBaseScore - baseScore) < SAME;
        boolean isWhole = Math.abs(statedBaseScore - environmentalScore) < SAME;
        return !isBase && !(version == Version.V4_0 && isWhole);
    }

    /// Of the base score.
    public Severity severity() {
        return Severity.of(version, baseScore);
    }

    /// `9.8 critical (CVSS:3.1/AV:N/…)`.
    @Override
    public String toString() {
        var shown = vector.isEmpty() ? "CVSS " + version.text : vector;
        return "%s %s (%s)"
                .formatted(
                        String.format(Locale.ROOT, "%.1f", baseScore),
                        severity().name().toLowerCase(Locale.ROOT),
                        shown);
    }
}
