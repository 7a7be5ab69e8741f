package org.wardkeep.operations.match;

import org.wardkeep.formats.sarif.SarifResult;
import org.wardkeep.formats.sarif.SarifWriter;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vulnerability.component.ComponentAnswer;
import org.wardkeep.vulnerability.component.ComponentVerdict;
import org.wardkeep.vulnerability.component.Confidence;
import org.wardkeep.vulnerability.component.VulnerabilityDetails;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Keeps the verdicts as findings, to be written as SARIF. What was ruled out is a suppressed
/// finding with its reason.
public final class MatchSarif implements MatchSink {
    /// From here a score is high (CVSS 3.1 section 5).
    private static final double HIGH = 7.0;

    private final List<SarifResult> results = new ArrayList<>();

    @Override
    public void answer(Sbom sbom, ComponentAnswer answer, VulnerabilityLookup details) {
        var component = answer.component();
        var name = (component.name() + " " + component.version()).strip();
        for (var verdict : answer.verdicts()) {
            var known = details.of(verdict.vulnerability());
            results.add(
                    new SarifResult(
                            verdict.vulnerability().id(),
                            level(verdict, known),
                            "%s is %s (%s). %s"
                                    .formatted(
                                            name,
                                            verdict.word(),
                                            verdict.confidence().word(),
                                            verdict.evidence().reason()),
                            sbom.source(),
                            component.line(),
                            name,
                            verdict.isOpen() ? "" : verdict.evidence().reason()));
        }
        if (answer.verdicts().isEmpty() && !answer.gaps().isEmpty()) {
            results.add(
                    new SarifResult(
                            "unknown-component",
                            SarifResult.Level.NOTE,
                            "Nothing can be said of %s: %s."
                                    .formatted(name, String.join("; ", answer.gaps())),
                            sbom.source(),
                            component.line(),
                            name,
                            ""));
        }
    }

    @Override
    public void end(Sbom sbom) {}

    private static SarifResult.Level level(ComponentVerdict verdict, VulnerabilityDetails known) {
        if (!(verdict instanceof ComponentVerdict.Affected)
                || verdict.confidence() == Confidence.POSSIBLE) {
            return SarifResult.Level.NOTE;
        }
        return known.isExploited() || known.highest() >= HIGH
                ? SarifResult.Level.ERROR
                : SarifResult.Level.WARNING;
    }

    /// Leaves the stream open.
    public void write(String toolVersion, OutputStream out) throws IOException {
        SarifWriter.write("Wardkeep", toolVersion, results, out);
    }
}
