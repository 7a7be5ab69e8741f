package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.vocabulary.Cvss;
import org.wardkeep.vocabulary.Cvss.Version;

import java.util.Optional;

/// Makes a value of a score as a document states it.
final class StatedCvss {
    private StatedCvss() {}

    /// By its vector; by the stated base score when there is no vector; empty when neither can be
    /// used. What is wrong with either is for the rules to say.
    static Optional<Cvss> of(String property, FieldMap stated, JsonScanner json, Texts texts) {
        var vector = stated.get("vectorString");
        var exact = vector.isEmpty() ? byScore(property, stated) : byVector(vector);
        if (exact.isPresent() || !texts.isLenient()) {
            return exact;
        }
        var repaired = Cvss.parseLenient(vector);
        repaired.ifPresent(cvss ->
                texts.repaired("holds a vector that was read as %s".formatted(cvss.vector())));
        return repaired;
    }

    private static Optional<Cvss> byVector(String vector) {
        try {
            return Optional.of(Cvss.parse(vector));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Cvss> byScore(String property, FieldMap stated) {
        var version = Version.of(stated.get("version")).or(() -> versionOf(property));
        return version.flatMap(v ->
                Numbers.parse(stated.get("baseScore"))
                        .filter(Numbers::isScore)
                        .map(score -> Cvss.ofScore(v, score)));
    }

    private static Optional<Version> versionOf(String property) {
        return switch (property) {
            case "cvss_v2" -> Optional.of(Version.V2_0);
            case "cvss_v3" -> Optional.of(Version.V3_1);
            case "cvss_v4" -> Optional.of(Version.V4_0);
            default -> Optional.empty();
        };
    }
}
