package org.wardkeep.operations.assess;

import org.wardkeep.formats.mds2.Mds2Contradiction;
import org.wardkeep.formats.mds2.Mds2Contradictions;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitStatus;
import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.operations.folder.Folder;
import org.wardkeep.operations.folder.FolderReader;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;
import org.wardkeep.vulnerability.component.SoftwareJudge;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/// Assesses a hospital's folder: which units every statement means, how urgent it is, and what to
/// do next.
public final class Assess implements Operation<AssessRequest, AssessResult> {
    private static final int PROGRESS_STEP = 1_000;

    private final Clock clock;

    public Assess(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Permission permission() {
        return Permission.ASSESS;
    }

    @Override
    public String journalEntry(AssessRequest request) {
        return "assessed the folder %s".formatted(request.folder());
    }

    @Override
    public AssessResult run(AssessRequest request) {
        var name = request.folder().toString();
        if (!Files.isDirectory(request.folder())) {
            return new AssessResult.NotPossible(
                    Problem.ofFile(
                            Code.MISSING,
                            name,
                            "is not a folder. Name the folder with the hospital's files, for example"
                                    + " examples/riverside."));
        }
        try {
            var folder =
                    new FolderReader(request.limits(), request.progress()).read(request.folder());
            try (var knowledge = FolderKnowledge.of(folder, request, clock.instant())) {
                return new AssessResult.Done(assess(folder, request, knowledge));
            }
        } catch (IOException e) {
            return new AssessResult.NotPossible(
                    Problem.ofFile(
                            Code.UNREADABLE, name, "could not be listed: " + e.getMessage()));
        }
    }

    private Assessment assess(Folder folder, AssessRequest request, FolderKnowledge knowledge) {
        var makers = MakerTable.shipped();
        var catalogue = ModelCatalogue.shipped(makers);
        var library = Library.of(folder.documents(), makers, catalogue);
        var wire = WireKnowledge.of(folder, library.inventory(), makers, request.progress());
        library = library.with(wire.inventory());
        knowledge.knowledge().ifPresent(library.threats()::lookUpIn);
        var vex = library.vexOfSoftware(folder.hospital());
        var known =
                new KnownSoftware(
                        knowledge.knowledge().map(all -> new SoftwareJudge(all, vex)),
                        library.threats());
        var answers =
                new Answers(
                        library,
                        makers,
                        catalogue,
                        wire,
                        known,
                        LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var results = new ArrayList<UnitResult>();
        var units = library.inventory().units();
        for (int i = 0; i < units.size(); i++) {
            if (i % PROGRESS_STEP == 0) {
                request.progress().at("Matching", i, units.size());
            }
            var unit = units.get(i);
            if (unit.status() != UnitStatus.RETIRED) {
                answers.of(unit).ifPresent(answer -> results.add(new UnitResult(unit, answer)));
            }
        }
        request.progress().at("Matching", units.size(), units.size());
        results.sort(Comparator.comparing(result -> result.answer().rank()));
        var contradictions = contradictions(library);
        var files = new ArrayList<>(library.csaf().markIn(folder.files()));
        files.addAll(knowledge.files());
        return new Assessment(
                folder.hospital(),
                clock.instant(),
                library.inventory(),
                results,
                WorkOrders.of(results),
                Letters.of(results, library.forms(), makers),
                contradictions,
                files,
                library.advisories().size(),
                software(library, known, knowledge.with()));
    }

    private static SoftwareSeen software(Library library, KnownSoftware known, ComparedWith with) {
        var stating =
                library.inventory().units().stream()
                        .filter(unit -> unit.status() != UnitStatus.RETIRED)
                        .map(Unit::description)
                        .filter(unit -> !unit.operatingSystem().isBlank())
                        .toList();
        return new SoftwareSeen(
                with,
                library.sboms().size(),
                library.sboms().stream().mapToInt(sbom -> sbom.components().size()).sum(),
                (int)
                        stating.stream()
                                .map(unit -> unit.operatingSystem().strip())
                                .distinct()
                                .count(),
                stating.size(),
                known.all(library.sboms(), new LinkedHashSet<>(stating)));
    }

    private static List<Mds2Contradiction> contradictions(Library library) {
        return library.forms().stream()
                .flatMap(form -> Mds2Contradictions.of(form).stream())
                .toList();
    }
}
