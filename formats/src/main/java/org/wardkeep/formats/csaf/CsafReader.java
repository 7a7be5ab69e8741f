package org.wardkeep.formats.csaf;

import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.FormatReader;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.ByteSize;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads CSAF 2.0 and 2.1 documents.
///
/// Broken rules of the standard are problems whose message starts with the number of the test that
/// finds them, such as `CSAF 6.1.6`. A document is refused when its JSON is broken, because an
/// advisory that was cut short must not look like a whole one, and when it holds nothing to act on.
///
/// The lenient reader also takes numbers for texts, single texts for lists, ids with spaces around
/// them, and CVE ids and CVSS vectors in other spellings; each is a problem with [Code#REPAIRED].
public final class CsafReader implements FormatReader<CsafDocument> {
    /// The profiles that need neither products nor vulnerabilities (sections 4.1 to 4.3, 2.1 also
    /// 4.6 and 4.7); any other name that does not start like a known profile is as free as
    /// `csaf_base`.
    private static final Set<String> NEED_CONTENT =
            Set.of("csaf_security_advisory", "csaf_vex", "csaf_deprecated_security_advisory");

    /// The standard asks for documents below 15 MB (2.0, appendix C); the largest published ones
    /// hold about 60 MB. Broken rules are looked for in memory, so that the bound is firm.
    private static final ByteSize MAX_SIZE = ByteSize.ofMebibytes(128);

    @Override
    public String name() {
        return "CSAF 2.0 and 2.1";
    }

    @Override
    public boolean recognises(Sample sample) {
        return sample.looksLikeJsonObject() && sample.text().contains("\"csaf_version\"");
    }

    @Override
    public ReadOutcome<CsafDocument> parse(Source source, Limits limits) {
        return read(source, limits, Strictness.STRICT);
    }

    @Override
    public ReadOutcome<CsafDocument> parseLenient(Source source, Limits limits) {
        return read(source, limits, Strictness.LENIENT);
    }

    private static ReadOutcome<CsafDocument> read(
            Source source, Limits limits, Strictness strictness) {
        var bounds = bounded(limits);
        var body = new Body(bounds);
        var scan = JsonScanner.scan(source, bounds, json -> body.read(json, strictness));
        if (scan.broken().isPresent()) {
            return new ReadOutcome.Refused<>(scan.broken().get());
        }
        var groups = new GroupExpansion(source.name(), body.tree.groups(), bounds);
        var document = body.document(source.name(), groups);
        var refusal = body.tree.refusal().or(groups::refusal).or(() -> refusal(body, document));
        if (refusal.isPresent()) {
            return new ReadOutcome.Refused<>(refusal.get());
        }
        var problems = new ArrayList<>(scan.problems());
        problems.addAll(missing(document));
        problems.addAll(CsafRules.check(document));
        return ReadOutcome.of(document, problems);
    }

    private static Limits bounded(Limits limits) {
        return limits.maxSize().compareTo(MAX_SIZE) > 0 ? limits.withMaxSize(MAX_SIZE) : limits;
    }

    private static Optional<Problem> refusal(Body body, CsafDocument document) {
        if (!body.hasDocument) {
            return Optional.of(
                    Problem.ofFile(
                            Code.MISSING,
                            document.source(),
                            "has no \"document\" section, so it is no CSAF document"));
        }
        if (NEED_CONTENT.contains(document.category())
                && document.products().isEmpty()
                && document.vulnerabilities().isEmpty()) {
            return Optional.of(
                    Problem.ofFile(
                            Code.MISSING,
                            document.source(),
                            "is a %s without products and vulnerabilities. Fetch it again from its publisher"
                                    .formatted(document.category())));
        }
        return Optional.empty();
    }

    /// What an advisory is known and followed by: sections 3.2.1.4, 3.2.1.8 and 3.2.1.12.
    private static List<Problem> missing(CsafDocument document) {
        var problems = new ArrayList<Problem>();
        if (!document.csafVersion().equals("2.0") && !document.isVersion21()) {
            problems.add(
                    Problem.ofFile(
                            Code.INVALID,
                            document.source(),
                            "csaf_version must be 2.0 or 2.1, got %s; it was read as 2.0"
                                    .formatted(Problem.quote(document.csafVersion()))));
        }
        var stated = new LinkedHashMap<String, String>();
        stated.put("publisher/name", document.publisher().name());
        stated.put("tracking/id", document.tracking().id());
        stated.put("tracking/version", document.tracking().version());
        stated.forEach((name, value) -> {
            if (value.isEmpty()) {
                problems.add(
                        Problem.ofFile(
                                Code.MISSING,
                                document.source(),
                                "has no /document/%s, so that its next version cannot be told from it"
                                        .formatted(name)));
            }
        });
        return problems;
    }

    /// What one walk gathers.
    private static final class Body {
        private final DocumentSection document = new DocumentSection();
        private final ProductTreeSection tree;
        private final List<CsafVulnerability> vulnerabilities = new ArrayList<>();
        private boolean hasDocument;

        Body(Limits limits) {
            tree = new ProductTreeSection(limits);
        }

        void read(JsonScanner json, Strictness strictness) {
            var texts = new Texts(json, strictness);
            json.object(field -> {
                switch (field) {
                    case "document" -> {
                        hasDocument = json.isObject();
                        document.read(json, texts);
                    }
                    case "product_tree" -> tree.read(json, texts);
                    case "vulnerabilities" ->
                            json.array(() ->
                                    vulnerabilities.add(
                                            new VulnerabilitySection(json, texts).vulnerability()));
                    case "x_extensions" -> Extensions.read(json);
                    default -> json.skip();
                }
            });
        }

        CsafDocument document(String source, GroupExpansion groups) {
            return new CsafDocument(
                    source,
                    document.tracking(),
                    document.title(),
                    document.category(),
                    document.csafVersion(),
                    document.publisher(),
                    document.notes().stream().map(groups::note).toList(),
                    document.references(),
                    tree.products(),
                    tree.groups(),
                    vulnerabilities.stream().map(groups::vulnerability).toList(),
                    document.distribution(),
                    document.language(),
                    document.sourceLanguage(),
                    document.licenseExpression());
        }
    }
}
