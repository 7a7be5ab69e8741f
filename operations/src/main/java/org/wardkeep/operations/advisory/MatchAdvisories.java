package org.wardkeep.operations.advisory;

import org.wardkeep.formats.Document;
import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.inventory.ColumnMapping;
import org.wardkeep.inventory.DeviceIdentifiers;
import org.wardkeep.inventory.InventoryBuilder;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.ModelCatalogue;
import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.operations.folder.CountingDocuments;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.operations.folder.FolderReader;
import org.wardkeep.vulnerability.Advisory;
import org.wardkeep.vulnerability.AdvisoryMatch;
import org.wardkeep.vulnerability.AdvisoryMatch.Says;
import org.wardkeep.vulnerability.AdvisoryMatcher;
import org.wardkeep.vulnerability.Certainty;
import org.wardkeep.vulnerability.CsafAdvisories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Compares every advisory with every unit.
public final class MatchAdvisories implements Operation<MatchRequest, MatchResult> {
    private static final int PROGRESS_STEP = 1_000;

    @Override
    public Permission permission() {
        return Permission.ASSESS;
    }

    @Override
    public String journalEntry(MatchRequest request) {
        return "matched advisories %s against %s"
                .formatted(request.advisories(), request.inventories());
    }

    @Override
    public MatchResult run(MatchRequest request) {
        var reader = new FolderReader(request.limits(), request.progress());
        var documents = new ArrayList<Document>();
        var files = new ArrayList<FileRead>();
        for (var path : expand(request.advisories())) {
            files.add(reader.readFile(path, ColumnMapping.none(), documents));
        }
        for (var path : request.inventories()) {
            files.add(reader.readFile(path, ColumnMapping.none(), documents));
        }
        var csaf = new ArrayList<CsafDocument>();
        var makers = MakerTable.shipped();
        var catalogue = ModelCatalogue.shipped(makers);
        var identifiers =
                documents.stream()
                        .filter(Document.OfDeviceIdentifiers.class::isInstance)
                        .map(document -> ((Document.OfDeviceIdentifiers) document).table())
                        .toList();
        var inventory = new InventoryBuilder(makers, catalogue, DeviceIdentifiers.of(identifiers));
        for (var document : documents) {
            if (document instanceof Document.OfCsaf(var one)) {
                csaf.add(one);
            } else if (document instanceof Document.OfInventory(var list)) {
                inventory.add(list);
            }
        }
        var counting = CountingDocuments.of(csaf);
        var advisories = counting.documents().stream().map(CsafAdvisories::advisory).toList();
        var matcher = new AdvisoryMatcher(makers, catalogue, advisories);
        var wanted = WantedUnits.of(inventory.build().units(), request.units());
        var counts = match(request, matcher, advisories, wanted.units());
        return new MatchResult(
                counting.markIn(files),
                advisories.stream().map(Advisory::id).toList(),
                wanted.units().size(),
                wanted.notFound(),
                counts);
    }

    private static MatchResult.Counts match(
            MatchRequest request,
            AdvisoryMatcher matcher,
            List<Advisory> advisories,
            List<Unit> units) {
        Map<UnitDescription, List<AdvisoryMatch>> known = new HashMap<>();
        var counts = new EnumMap<Certainty, Long>(Certainty.class);
        int done = 0;
        for (var unit : units) {
            if (done++ % PROGRESS_STEP == 0) {
                request.progress().at("Matching", done, units.size());
            }
            var matches = known.computeIfAbsent(unit.description(), matcher::match);
            long said = tell(request, unit, matches, counts);
            counts.merge(Certainty.NO, advisories.size() - said, Long::sum);
            if (request.which() == MatchRequest.Which.ALL) {
                tellNo(request, matcher, advisories, unit, matches);
            }
        }
        return MatchResult.Counts.of(counts);
    }

    /// Tells every pair that is not "no"; gives how many those were.
    private static long tell(
            MatchRequest request,
            Unit unit,
            List<AdvisoryMatch> matches,
            Map<Certainty, Long> counts) {
        long said = 0;
        for (var match : matches) {
            var forUnit = match.forSerial(unit.serial());
            if (match.says() == Says.AFFECTED && forUnit.certainty() != Certainty.NO) {
                said++;
                counts.merge(forUnit.certainty(), 1L, Long::sum);
                request.pairs().accept(pair(unit, forUnit));
            }
        }
        return said;
    }

    private static void tellNo(
            MatchRequest request,
            AdvisoryMatcher matcher,
            List<Advisory> advisories,
            Unit unit,
            List<AdvisoryMatch> matches) {
        var told = new HashSet<Advisory>();
        var reasons = new HashMap<Advisory, String>();
        for (var match : matches) {
            var forUnit = match.forSerial(unit.serial());
            if (match.says() == Says.AFFECTED && forUnit.certainty() != Certainty.NO) {
                told.add(match.advisory());
            } else {
                reasons.putIfAbsent(match.advisory(), noReason(forUnit));
            }
        }
        for (var advisory : advisories) {
            if (!told.contains(advisory)) {
                var reason = reasons.get(advisory);
                request.pairs()
                        .accept(
                                new Pair(
                                        advisory.id(),
                                        unit.id(),
                                        model(unit.description()),
                                        Certainty.NO,
                                        List.of(),
                                        reason == null
                                                ? matcher.whyNot(advisory, unit.description())
                                                : reason));
            }
        }
    }

    private static String noReason(AdvisoryMatch match) {
        return switch (match.says()) {
            case AFFECTED -> match.reason();
            case NOT_AFFECTED -> "the publisher says not affected: " + match.reason();
            case FIXED -> "the publisher says fixed: " + match.reason();
            case UNDER_INVESTIGATION -> "only under investigation: " + match.reason();
        };
    }

    private static Pair pair(Unit unit, AdvisoryMatch match) {
        return new Pair(
                match.advisory().id(),
                unit.id(),
                model(unit.description()),
                match.certainty(),
                match.vulnerabilities(),
                match.reason());
    }

    private static String model(UnitDescription description) {
        var model = description.model().isBlank() ? description.modelNumber() : description.model();
        var named = "%s %s".formatted(description.maker(), model).strip();
        return named.isEmpty() ? "a model without a name" : named;
    }

    private static List<Path> expand(List<Path> given) {
        var paths = new ArrayList<Path>();
        for (var path : given) {
            if (!Files.isDirectory(path)) {
                paths.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(Files::isRegularFile).sorted().forEach(paths::add);
            } catch (IOException e) {
                // Reading the folder itself as a file names the problem to the user.
                paths.add(path);
            }
        }
        return paths;
    }
}
