package org.wardkeep.operations.match;

import org.wardkeep.formats.csaf.CsafVexWriter;
import org.wardkeep.formats.cyclonedx.CycloneDxVexWriter;
import org.wardkeep.formats.openvex.OpenVexWriter;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.formats.vex.VexDocument;
import org.wardkeep.formats.vex.VexProduct;
import org.wardkeep.formats.vex.VexStatement;
import org.wardkeep.formats.vex.VexStatus;
import org.wardkeep.vulnerability.component.ComponentAnswer;
import org.wardkeep.vulnerability.component.ComponentVerdict;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Keeps the verdicts as VEX statements, to be written as CSAF, OpenVEX or CycloneDX.
///
/// What cannot be decided is under investigation, and so is what is only possible: neither is safe,
/// and neither is known to be affected.
public final class MatchVex implements MatchSink {
    private static final String NAMESPACE = "urn:wardkeep:match";

    private final Instant now;
    private final String author;
    private final List<VexStatement> statements = new ArrayList<>();

    /// @param author who answers for the statements
    public MatchVex(String author, Instant now) {
        this.author = author;
        this.now = now;
    }

    /// The forms it can be written in.
    public enum Form {
        CSAF,
        OPENVEX,
        CYCLONEDX
    }

    @Override
    public void answer(Sbom sbom, ComponentAnswer answer, VulnerabilityLookup details) {
        for (var verdict : answer.verdicts()) {
            statements.add(statement(sbom, answer.component(), verdict));
        }
    }

    @Override
    public void end(Sbom sbom) {}

    private VexStatement statement(Sbom sbom, SbomComponent component, ComponentVerdict verdict) {
        var status =
                switch (verdict) {
                    case ComponentVerdict.Affected _ ->
                            switch (verdict.confidence()) {
                                case CERTAIN, LIKELY -> VexStatus.AFFECTED;
                                case POSSIBLE -> VexStatus.UNDER_INVESTIGATION;
                            };
                    case ComponentVerdict.NotAffected _ -> VexStatus.NOT_AFFECTED;
                    case ComponentVerdict.Fixed _ -> VexStatus.FIXED;
                    case ComponentVerdict.UnderInvestigation _, ComponentVerdict.Undecided _ ->
                            VexStatus.UNDER_INVESTIGATION;
                };
        var names = verdict.vulnerability().names();
        return new VexStatement(
                verdict.vulnerability().id(),
                names.stream().filter(name -> !name.equals(verdict.vulnerability().id())).toList(),
                status,
                "",
                Optional.empty(),
                verdict.evidence().reason(),
                action(verdict),
                List.of(product(sbom, component)),
                Optional.of(now),
                component.line());
    }

    private static String action(ComponentVerdict verdict) {
        return verdict instanceof ComponentVerdict.Affected affected && !affected.fixed().isEmpty()
                ? "Update to " + String.join(" or ", affected.fixed()) + "."
                : "";
    }

    private static VexProduct product(Sbom sbom, SbomComponent component) {
        var part = plain(sbom, component, List.of());
        return sbom.subject().map(subject -> plain(sbom, subject, List.of(part))).orElse(part);
    }

    private static VexProduct plain(Sbom sbom, SbomComponent component, List<VexProduct> parts) {
        return new VexProduct(
                link(sbom, component),
                component.purl(),
                component.cpes(),
                component.supplier(),
                component.name(),
                component.version(),
                parts);
    }

    /// A BOM-Link where the SBOM has a serial number, else the ref.
    private static String link(Sbom sbom, SbomComponent component) {
        return sbom.documentId().startsWith("urn:uuid:")
                ? "urn:cdx:%s/%s#%s"
                        .formatted(
                                sbom.documentId().substring("urn:uuid:".length()),
                                sbom.documentVersion().isEmpty() ? "1" : sbom.documentVersion(),
                                component.ref().replace(" ", "%20"))
                : component.ref();
    }

    /// Leaves the stream open.
    public void write(Form form, OutputStream out) throws IOException {
        // A name made of the content: the same verdicts give the same document.
        var id =
                "urn:uuid:"
                        + UUID.nameUUIDFromBytes(
                                statements.toString().getBytes(StandardCharsets.UTF_8));
        var document =
                new VexDocument("", "", id, author, Optional.of(now), "1", List.copyOf(statements));
        switch (form) {
            case CSAF -> CsafVexWriter.write(document, NAMESPACE, out);
            case OPENVEX -> OpenVexWriter.write(document, out);
            case CYCLONEDX -> CycloneDxVexWriter.write(document, out);
        }
    }
}
