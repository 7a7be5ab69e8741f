package org.wardkeep.operations.match;

import org.wardkeep.formats.json.JsonWriter;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.component.ComponentAnswer;
import org.wardkeep.vulnerability.component.ComponentVerdict;
import org.wardkeep.vulnerability.component.Evidence;
import org.wardkeep.vulnerability.component.StatementFinding;
import org.wardkeep.vulnerability.component.VulnerabilityDetails;
import org.wardkeep.vulnerability.knowledge.Exploitation;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/// Writes one JSON object a line for each verdict, and one for each component that nothing could be
/// said of: `docs/schema/match.schema.json` says what each field means.
public final class MatchLines implements MatchSink, AutoCloseable {
    private final JsonWriter json;

    /// Leaves the stream open when it is closed itself.
    public MatchLines(OutputStream out) {
        json = JsonWriter.ofLines(out);
    }

    @Override
    public void answer(Sbom sbom, ComponentAnswer answer, VulnerabilityLookup details) {
        for (var verdict : answer.verdicts()) {
            write(sbom, answer.component(), verdict, details.of(verdict.vulnerability()));
        }
        if (answer.verdicts().isEmpty() && !answer.gaps().isEmpty()) {
            writeUnknown(sbom, answer);
        }
    }

    @Override
    public void end(Sbom sbom) {}

    private void write(
            Sbom sbom,
            SbomComponent component,
            ComponentVerdict verdict,
            VulnerabilityDetails details) {
        json.open();
        component(component);
        var names = verdict.vulnerability().names();
        json.open("vulnerability")
                .put("id", verdict.vulnerability().id())
                .put(
                        "aliases",
                        names.stream()
                                .filter(n -> !n.equals(verdict.vulnerability().id()))
                                .toList())
                .end()
                .put("verdict", verdict.word())
                .put("confidence", verdict.confidence().word())
                .put("fixed", fixed(verdict));
        evidence(sbom, component, verdict.evidence());
        json.openArray("cvss");
        for (var score : details.scores()) {
            json.open()
                    .put("version", score.version())
                    .put("vector", score.vector())
                    .put("score", score.score())
                    .put("source", score.source())
                    .end();
        }
        json.endArray();
        use(details.exploitation());
        stated(component);
        json.end();
    }

    private static List<String> fixed(ComponentVerdict verdict) {
        return verdict instanceof ComponentVerdict.Affected affected ? affected.fixed() : List.of();
    }

    private void writeUnknown(Sbom sbom, ComponentAnswer answer) {
        json.open();
        component(answer.component());
        json.putNull("vulnerability")
                .put("verdict", "unknown")
                .putNull("confidence")
                .put("fixed", List.of())
                .open("evidence")
                .put("reason", String.join("; ", answer.gaps()))
                .put("sbom", sbom.source())
                .put("line", answer.component().line())
                .put("statementsNotAsked", answer.known())
                .end()
                .openArray("cvss")
                .endArray();
        use(Exploitation.UNKNOWN);
        stated(answer.component());
        json.end();
    }

    private void component(SbomComponent component) {
        json.open("component")
                .put("name", component.name())
                .put("version", component.version())
                .put("purl", component.purl().map(Purl::canonical).orElse(""))
                .put(
                        "cpe",
                        component.cpes().isEmpty() ? "" : component.cpes().getFirst().formatted())
                .put("ref", component.ref())
                .end();
    }

    /// What the SBOM itself says of it beside its identity.
    private void stated(SbomComponent component) {
        var support = component.support();
        json.open("stated")
                .put("licences", component.licences())
                .put(
                        "supportLevel",
                        support.level().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("supportLevelAsWritten", support.rawLevel());
        var end = support.endOfSupport();
        if (end.isPresent()) {
            json.put("endOfSupport", end.get().toString());
        } else {
            json.putNull("endOfSupport");
        }
        json.put("endOfSupportAsWritten", support.rawEndOfSupport()).end();
    }

    private void evidence(Sbom sbom, SbomComponent component, Evidence evidence) {
        json.open("evidence")
                .put("reason", evidence.reason())
                .put("sbom", sbom.source())
                .put("line", component.line())
                .openArray("statements");
        evidence.deciding().ifPresent(this::statement);
        evidence.beside().forEach(this::statement);
        json.endArray().openArray("vex");
        for (var opinion : evidence.vex()) {
            json.open()
                    .put("author", opinion.author())
                    .put("authority", opinion.authority())
                    .put("document", opinion.document())
                    .put("source", opinion.source())
                    .put("status", opinion.status())
                    .put("why", opinion.why())
                    .put("counts", opinion.counts())
                    .end();
        }
        json.endArray().end();
    }

    private void statement(StatementFinding finding) {
        json.open()
                .put("says", finding.says().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .put("confidence", finding.confidence().word())
                .open("identifier")
                .put("kind", finding.by().kind().label())
                .put("value", finding.by().value())
                .put("origin", finding.by().origin())
                .end()
                .put("source", finding.feed().label())
                .put("origin", finding.origin())
                .put("record", finding.record())
                .put("revision", finding.revision())
                .put("range", finding.range())
                .put("reason", finding.reason())
                .putStated("rule", finding.rule())
                .put("fixed", finding.fixed())
                .end();
    }

    private void use(Exploitation exploitation) {
        var epss = exploitation.epss();
        if (epss.isPresent()) {
            json.put("epss", epss.get().probability());
        } else {
            json.putNull("epss");
        }
        json.put("kev", exploitation.listed().isPresent());
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
