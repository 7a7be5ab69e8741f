package org.wardkeep.formats.reading;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.Purl;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Reads the purls and CPE names of a document. One that is invalid is lost with a problem; what it
/// names is kept.
///
/// @param strictness whether what tools usually get wrong is repaired
public record SoftwareIdentifiers(Strictness strictness) {

    /// @param report told of what is wrong, or what was repaired
    public Optional<Purl> purl(String text, BiConsumer<Code, String> report) {
        return read(text, "purl", Purl::parse, Purl::parseLenient, report);
    }

    /// @param report told of what is wrong, or what was repaired
    public Optional<Cpe> cpe(String text, BiConsumer<Code, String> report) {
        return read(text, "CPE name", Cpe::parse, Cpe::parseLenient, report);
    }

    private <T> Optional<T> read(
            String text,
            String what,
            Function<String, Optional<T>> strict,
            Function<String, Optional<T>> lenient,
            BiConsumer<Code, String> report) {
        var found = strict.apply(text);
        if (found.isPresent()) {
            return found;
        }
        var repaired = lenient.apply(text);
        if (repaired.isPresent() && strictness == Strictness.LENIENT) {
            report.accept(
                    Code.REPAIRED,
                    "%s %s was read as %s".formatted(what, Problem.quote(text), repaired.get()));
            return repaired;
        }
        report.accept(
                Code.INVALID,
                "%s is no valid %s and was left out. Correct it%s."
                        .formatted(
                                Problem.quote(text),
                                what,
                                repaired.isPresent() ? ", or read leniently" : ""));
        return Optional.empty();
    }
}
