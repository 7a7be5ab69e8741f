package org.wardkeep.formats.cyclonedx;

import static org.wardkeep.vocabulary.Problem.quote;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.cyclonedx.Cursor.Walk;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.ProblemList;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;

/// Reads CycloneDX, JSON or XML, versions 1.0 to 1.7.
///
/// @see <a href="https://ecma-international.org/publications-and-standards/standards/ecma-424/">
///   ECMA-424, CycloneDX</a>
public final class CycloneDxReader implements FormatReader<Sbom> {
    private static final String FORMAT = "CycloneDX";

    @Override
    public String name() {
        return "CycloneDX 1.0 to 1.7";
    }

    /// Documents that sort their fields, as some device makers' do, name the format after all their
    /// components, beyond the sample; `bom-ref` tells them.
    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text();
        if (sample.looksLikeJsonObject()) {
            return text.contains("\"bom-ref\"")
                    || text.contains("cyclonedx.org/schema/bom")
                    || (text.contains("\"bomFormat\"") && text.contains(FORMAT));
        }
        return sample.looksLikeXml() && text.contains(XmlCursor.NAMESPACE);
    }

    @Override
    public ReadOutcome<Sbom> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<Sbom> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    /// What the walk left behind.
    private static final class Root {
        @Nullable BomReader bom;
        Optional<Problem> refused = Optional.empty();
    }

    private static ReadOutcome<Sbom> read(Source source, Limits limits, Strictness strictness) {
        var root = new Root();
        try {
            var walk =
                    source.sample().looksLikeXml()
                            ? XmlCursor.walk(
                                    source, limits, at -> xml(root, at, limits, strictness))
                            : JsonCursor.walk(
                                    source,
                                    limits,
                                    strictness,
                                    at -> bom(root, at, limits, strictness).read());
            return outcome(source, strictness, root, walk);
        } catch (IOException e) {
            return new ReadOutcome.Refused<>(
                    Problem.ofFile(
                            Code.UNREADABLE,
                            source.name(),
                            "could not be read: " + e.getMessage()));
        }
    }

    private static BomReader bom(Root root, Cursor at, Limits limits, Strictness strictness) {
        var bom = new BomReader(at, limits, strictness);
        root.bom = bom;
        return bom;
    }

    private static void xml(Root root, XmlCursor at, Limits limits, Strictness strictness) {
        var version = at.version();
        if (version.isEmpty() || !at.rootName().equals("bom")) {
            root.refused =
                    Optional.of(
                            at.problem(
                                    Code.UNRECOGNISED,
                                    at.place(),
                                    "root element <%s> is not a CycloneDX <bom>"
                                            .formatted(at.rootName())));
            return;
        }
        var bom = bom(root, at, limits, strictness);
        bom.specVersion(version.get());
        bom.read();
    }

    private static ReadOutcome<Sbom> outcome(
            Source source, Strictness strictness, Root root, Walk walk) {
        var bom = root.bom;
        if (bom == null || root.refused.isPresent()) {
            return new ReadOutcome.Refused<>(
                    root.refused
                            .or(walk::broken)
                            .orElseGet(() -> notCycloneDx(source, "no object")));
        }
        boolean lenient = strictness == Strictness.LENIENT;
        if (walk.broken().isPresent() && !(lenient && bom.hasContent())) {
            return new ReadOutcome.Refused<>(walk.broken().get());
        }
        var wrong = wrongHeader(source, bom);
        if (wrong.isPresent() && !(lenient && bom.hasContent())) {
            return new ReadOutcome.Refused<>(wrong.get());
        }
        var ofDocument = new ProblemList(source.name());
        var sbom = bom.finish(source.name(), ofDocument);
        var problems = new ArrayList<>(walk.problems());
        wrong.ifPresent(problems::add);
        problems.addAll(ofDocument.toList());
        walk.broken().ifPresent(problems::add);
        return ReadOutcome.of(sbom, problems);
    }

    private static Optional<Problem> wrongHeader(Source source, BomReader bom) {
        if (!bom.bomFormat().equals(FORMAT)) {
            return Optional.of(notCycloneDx(source, "bomFormat " + quote(bom.bomFormat())));
        }
        if (!CycloneDxWords.VERSIONS.contains(bom.specVersion())) {
            return Optional.of(
                    Problem.ofFile(
                            Code.UNRECOGNISED,
                            source.name(),
                            "is CycloneDX %s; versions 1.0 to 1.7 can be read. Ask for one of these, or read leniently."
                                    .formatted(quote(bom.specVersion()))));
        }
        return Optional.empty();
    }

    private static Problem notCycloneDx(Source source, String found) {
        return Problem.ofFile(
                Code.UNRECOGNISED,
                source.name(),
                "is not CycloneDX: bomFormat must be \"CycloneDX\", found " + found);
    }
}
