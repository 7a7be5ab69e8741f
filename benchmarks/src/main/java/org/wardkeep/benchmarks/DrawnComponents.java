package org.wardkeep.benchmarks;

import org.wardkeep.formats.sbom.ComponentSupport;
import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.formats.sbom.SbomComponent;
import org.wardkeep.storage.knowledge.KnowledgeFile;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.Purl;
import org.wardkeep.vulnerability.knowledge.Configuration;
import org.wardkeep.vulnerability.knowledge.VersionSpan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Components as a fleet's SBOMs have them, drawn from a knowledge file with a seed. Of a hundred
///
/// - 58 are packages that no source names,
/// - 17 packages that some source names, in a version that is not affected by much of it,
/// - 3 the same in a version next to one that a record names, and often affected,
/// - 10 have a CPE name of a product that is known: 8 in a version that is new, 2 next to a
///   record's,
/// - 12 have a name and a supplier only, one in six of a known product.
///
/// No two are alike; the known ones are versions of 3,000 packages and 1,500 products, each as
/// likely as any other: an SBOM has one kernel, not as many as there are records on it.
final class DrawnComponents {
    /// Names are taken of one record in so many.
    private static final int STEP = 41;

    /// Known packages and products of a fleet: thousands of versions of a few thousand.
    private static final int PACKAGES = 3_000;

    private static final int PLATFORMS = 1_500;

    private final Map<String, Known> packagesById = new LinkedHashMap<>();
    private final Map<String, Known> platformsById = new LinkedHashMap<>();
    private final List<Known> packages;
    private final List<Known> platforms;
    private final Random random;
    private int number;

    /// @param identifier package URL without version, or CPE name without version
    /// @param version next to a bound of a record
    private record Known(String identifier, String name, String version) {}

    DrawnComponents(KnowledgeFile file, long seed) {
        random = new Random(seed);
        try {
            for (int i = 0; ; i += STEP) {
                var record = file.record(i);
                for (var one : record.packages()) {
                    var type = type(one.ecosystem());
                    if (!type.isEmpty() && !one.spans().isEmpty()) {
                        var identifier = "pkg:%s/%s".formatted(type, one.name());
                        packagesById.putIfAbsent(
                                identifier,
                                new Known(identifier, one.name(), bound(one.spans().getLast())));
                    }
                }
                record.configurations().forEach(this::platforms);
            }
        } catch (IndexOutOfBoundsException _) {
            // Behind the last record.
        }
        packages = some(packagesById, PACKAGES);
        platforms = some(platformsById, PLATFORMS);
    }

    private List<Known> some(Map<String, Known> all, int count) {
        var some = new ArrayList<>(all.values());
        Collections.shuffle(some, random);
        return List.copyOf(some.subList(0, Math.min(count, some.size())));
    }

    private static String type(String ecosystem) {
        return switch (ecosystem) {
            case "PyPI" -> "pypi";
            case "Go" -> "golang";
            case "crates.io" -> "cargo";
            case "Packagist" -> "composer";
            case "npm" -> "npm";
            case "Maven" -> "maven";
            default -> "";
        };
    }

    private static String bound(VersionSpan span) {
        return span.to().isOpen() ? span.from().version() : span.to().version();
    }

    private void platforms(Configuration configuration) {
        switch (configuration) {
            case Configuration.All(var parts) -> parts.forEach(this::platforms);
            case Configuration.Any(var parts) -> parts.stream().limit(1).forEach(this::platforms);
            case Configuration.Not _ -> {}
            case Configuration.Platform(var name, var span, var _) -> {
                var identifier = name.productOnly().formatted();
                var words = name.product().plain().replace('_', ' ');
                platformsById.putIfAbsent(identifier, new Known(identifier, words, bound(span)));
            }
        }
    }

    SbomComponent next() {
        number++;
        int kind = random.nextInt(100);
        if (kind < 58) {
            var name = "in-house-%d".formatted(number);
            var type = number % 3 == 0 ? "maven/com.example" : number % 3 == 1 ? "npm" : "pypi";
            return component(name, newVersion(), "", "pkg:%s/%s".formatted(type, name), "");
        }
        if (kind < 78) {
            var one = packages.get(random.nextInt(packages.size()));
            var version = kind < 75 ? newVersion() : near(one.version());
            return component(one.name(), version, "", one.identifier(), "");
        }
        if (kind < 88) {
            var one = platforms.get(random.nextInt(platforms.size()));
            var version = kind < 86 ? newVersion() : near(one.version());
            return component(one.name(), version, "", "", one.identifier());
        }
        var one = platforms.get(random.nextInt(platforms.size()));
        var name = kind < 90 ? one.name() : "Module %d".formatted(number);
        return component(name, newVersion(), "Example Medical", "", "");
    }

    private String newVersion() {
        return "2026.%d.%d".formatted(random.nextInt(100), number);
    }

    /// A version that a record names, told from others by its build.
    private String near(String version) {
        return version + "-" + number;
    }

    private SbomComponent component(
            String name, String version, String supplier, String purl, String cpe) {
        return new SbomComponent(
                "c" + number,
                "",
                "library",
                supplier,
                "",
                name,
                version,
                purl.isEmpty() ? Optional.empty() : Purl.parse(purl + "@" + version),
                cpe.isEmpty() ? List.of() : List.of(new Cpe(cpe)),
                List.of(),
                List.of(),
                List.of(),
                ComponentSupport.UNSTATED,
                1);
    }

    static Sbom sbom(List<SbomComponent> components) {
        return new Sbom(
                "drawn.json",
                "CycloneDX 1.6",
                "",
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                components,
                List.of(),
                Optional.empty());
    }
}
