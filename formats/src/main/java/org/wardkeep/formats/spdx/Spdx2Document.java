package org.wardkeep.formats.spdx;

import static org.wardkeep.vocabulary.Problem.quote;

import org.wardkeep.formats.reading.SoftwareIdentifiers;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vocabulary.ReadOutcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A document of SPDX 2 while it is read, whichever syntax it is written in.
///
/// @see <a href="https://spdx.github.io/spdx-spec/v2.3/">SPDX 2.3, ISO/IEC 5962</a>
final class Spdx2Document {
    private static final Set<String> VERSIONS =
            Set.of("SPDX-2.0", "SPDX-2.1", "SPDX-2.2", "SPDX-2.3");
    private static final String TOOL = "Tool:";

    final SpdxGraph graph;
    final SoftwareIdentifiers identifiers;
    private final Source source;
    private final Strictness strictness;
    private final List<String> authors = new ArrayList<>();
    private final List<String> tools = new ArrayList<>();
    String spdxVersion = "";
    String id = "";
    String namespace = "";
    String created = "";
    long createdLine;

    Spdx2Document(Source source, Limits limits, Strictness strictness) {
        this.source = source;
        this.strictness = strictness;
        this.graph = new SpdxGraph(source.name(), limits);
        this.identifiers = new SoftwareIdentifiers(strictness);
    }

    /// SPDX 2.3 section 6.8: `Tool: syft-1.4`, `Organization: Acme`.
    void creator(String text) {
        var name = SpdxWords.agentName(text);
        if (!name.isEmpty()) {
            (text.startsWith(TOOL) ? tools : authors).add(name);
        }
    }

    /// @param broken what ended the reading before the end of the document
    ReadOutcome<Sbom> finish(Optional<Problem> broken, List<Problem> found) {
        boolean lenient = strictness == Strictness.LENIENT;
        if (broken.isPresent() && !(lenient && !graph.isEmpty())) {
            return new ReadOutcome.Refused<>(broken.get());
        }
        var problems = new ArrayList<>(found);
        var wrong = wrongHeader();
        if (wrong.isPresent() && !(lenient && !graph.isEmpty())) {
            return new ReadOutcome.Refused<>(wrong.get());
        }
        wrong.ifPresent(problems::add);
        var timestamp = Timestamp.parse(created);
        if (timestamp.isEmpty()) {
            graph.problem(
                    created.isEmpty() ? Code.MISSING : Code.INVALID,
                    createdLine,
                    "created must look like 2026-01-31T12:00:00Z, got " + quote(created));
        }
        if (namespace.isEmpty()) {
            graph.problem(Code.MISSING, 0, "the document has no namespace. Add one.");
        }
        var subject = graph.subject();
        graph.checkReferences(id);
        var sbom =
                new Sbom(
                        source.name(),
                        spdxVersion.replace('-', ' '),
                        namespace,
                        "",
                        timestamp,
                        authors,
                        tools,
                        subject,
                        graph.components(subject),
                        graph.dependencies(),
                        Optional.empty());
        problems.addAll(graph.problems());
        broken.ifPresent(problems::add);
        return ReadOutcome.of(sbom, List.copyOf(problems));
    }

    private Optional<Problem> wrongHeader() {
        return VERSIONS.contains(spdxVersion)
                ? Optional.empty()
                : Optional.of(
                        Problem.ofFile(
                                Code.UNRECOGNISED,
                                source.name(),
                                "is not SPDX: spdxVersion must be SPDX-2.2 or SPDX-2.3, found "
                                        + quote(spdxVersion)));
    }
}
