package org.wardkeep.operations.match;

import org.wardkeep.formats.Document;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.folder.FolderReader;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vulnerability.CsafVex;
import org.wardkeep.vulnerability.VexBook;
import org.wardkeep.vulnerability.component.ComponentAnswer;
import org.wardkeep.vulnerability.component.ComponentMatcher;
import org.wardkeep.vulnerability.component.ComponentVerdict;
import org.wardkeep.vulnerability.component.Confidence;
import org.wardkeep.vulnerability.component.DeviceContext;
import org.wardkeep.vulnerability.component.OperatingSystems;
import org.wardkeep.vulnerability.component.VexRules;
import org.wardkeep.vulnerability.knowledge.Knowledge;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Opened;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Judges every component of SBOMs against the knowledge and the VEX statements at hand.
public final class MatchSboms implements Operation<MatchSbomsRequest, MatchSbomsResult> {
    @Override
    public Permission permission() {
        return Permission.ASSESS;
    }

    @Override
    public String journalEntry(MatchSbomsRequest request) {
        return "matched SBOMs %s with VEX %s".formatted(request.sboms(), request.vex());
    }

    @Override
    public MatchSbomsResult run(MatchSbomsRequest request) {
        return switch (request.knowledge().open()) {
            case Opened.Absent(var place) ->
                    new MatchSbomsResult.NotPossible(
                            place
                                    + " is not there, and it is what components are compared with."
                                    + " Make it with \"wardkeep knowledge import\".");
            case Opened.Unusable(var reason) -> new MatchSbomsResult.NotPossible(reason);
            case Opened.Ready(var knowledge) -> {
                try (knowledge) {
                    yield new Run(request, knowledge).all();
                }
            }
        };
    }

    /// One run of the operation.
    private static final class Run {
        private final MatchSbomsRequest request;
        private final FolderReader reader;
        private final ComponentMatcher matcher;
        private final VulnerabilityLookup lookup;
        private final OperatingSystems systems = OperatingSystems.shipped();
        private final VexBook vex;
        private final List<FileRead> files = new ArrayList<>();
        private int sboms;
        private long components;
        private long affected;
        private long possible;
        private long closed;
        private long unknown;

        Run(MatchSbomsRequest request, Knowledge knowledge) {
            this.request = request;
            reader = new FolderReader(request.limits(), request.progress());
            matcher = new ComponentMatcher(knowledge);
            lookup = new VulnerabilityLookup(knowledge);
            vex = new VexBook(request.hospital());
        }

        MatchSbomsResult all() {
            for (var path : expand(request.vex())) {
                readVex(path);
            }
            for (var source : request.given()) {
                read(source);
            }
            var paths = expand(request.sboms());
            int done = 0;
            for (var path : paths) {
                request.progress().at("Matching", done++, paths.size());
                read(Source.of(path.toString(), path));
            }
            request.progress().at("Matching", paths.size(), paths.size());
            return new MatchSbomsResult.Done(
                    files,
                    new MatchSbomsResult.Counts(
                            sboms, components, affected, possible, closed, unknown));
        }

        private List<Path> expand(List<Path> given) {
            var paths = new ArrayList<Path>();
            for (var path : given) {
                if (!Files.isDirectory(path)) {
                    paths.add(path);
                    continue;
                }
                try {
                    paths.addAll(FolderReader.list(path, files));
                } catch (IOException e) {
                    files.add(refused(path.toString(), "could not be listed: " + e.getMessage()));
                }
            }
            return paths;
        }

        private static FileRead refused(String name, String message) {
            return new FileRead(
                    name,
                    "",
                    "",
                    FileRead.Outcome.REFUSED,
                    List.of(Problem.ofFile(Code.UNREADABLE, name, message)));
        }

        private void readVex(Path path) {
            var documents = new ArrayList<Document>();
            files.add(reader.readFile(path, ColumnMapping.none(), documents));
            for (var document : documents) {
                switch (document) {
                    case Document.OfVex(var one) -> vex.add(one);
                    case Document.OfCsaf(var csaf) -> vex.add(CsafVex.document(csaf));
                    case Document.OfSbom(var sbom) -> sbom.vex().ifPresent(vex::add);
                    case Document.OfInventory _,
                            Document.OfMds2 _,
                            Document.OfKev _,
                            Document.OfEpss _,
                            Document.OfDeviceIdentifiers _,
                            Document.OfSupport _ ->
                            files.add(refused(path.toString(), "holds no VEX statements"));
                }
            }
        }

        private void read(Source source) {
            var documents = new ArrayList<Document>();
            var file = reader.readSource(source, ColumnMapping.none(), documents);
            files.add(file);
            for (var document : documents) {
                if (document instanceof Document.OfSbom(var sbom)) {
                    match(sbom);
                } else {
                    files.add(
                            new FileRead(
                                    source.name(),
                                    file.format(),
                                    file.content(),
                                    FileRead.Outcome.NOT_DATA,
                                    List.of()));
                }
            }
        }

        private void match(Sbom sbom) {
            sboms++;
            var statements = vex.forOneSbom();
            sbom.vex().ifPresent(statements::add);
            var vexRules = new VexRules(statements);
            var device = DeviceContext.of(sbom, systems, List.of());
            for (var component : sbom.components()) {
                var answer = vexRules.apply(matcher.match(component, device), sbom);
                count(answer);
                request.sink().answer(sbom, answer, lookup);
            }
            request.sink().end(sbom);
        }

        private void count(ComponentAnswer answer) {
            components++;
            if (answer.verdicts().isEmpty() && !answer.gaps().isEmpty()) {
                unknown++;
            }
            for (var verdict : answer.verdicts()) {
                if (!verdict.isOpen()) {
                    closed++;
                } else if (verdict instanceof ComponentVerdict.Affected
                        && verdict.confidence() != Confidence.POSSIBLE) {
                    affected++;
                } else {
                    possible++;
                }
            }
        }
    }
}
