package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.CpeAttribute;
import org.wardkeep.vocabulary.version.VersionKey;
import org.wardkeep.vulnerability.knowledge.Configuration;
import org.wardkeep.vulnerability.knowledge.Configuration.Platform;
import org.wardkeep.vulnerability.knowledge.Feed;
import org.wardkeep.vulnerability.knowledge.KeySpan;
import org.wardkeep.vulnerability.knowledge.PackageStatement;
import org.wardkeep.vulnerability.knowledge.PackageStatement.CommitSpan;
import org.wardkeep.vulnerability.knowledge.ProductStatement;
import org.wardkeep.vulnerability.knowledge.ProductStatement.Status;
import org.wardkeep.vulnerability.knowledge.ProductStatement.Versions;
import org.wardkeep.vulnerability.knowledge.Ssvc;
import org.wardkeep.vulnerability.knowledge.StatedScore;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Statement.Reach;
import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.VersionBound;
import org.wardkeep.vulnerability.knowledge.VersionSpan;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord.Standing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;

/// Records made up for tests, and statements made of them in the plainest way.
final class Examples {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Examples() {}

    /// A record that says something in every component.
    static VulnerabilityRecord full() {
        var name = new Cpe("cpe:2.3:o:linux:linux_kernel:*:*:*:*:*:*:*:*");
        var odd = new Cpe("cpe:2.3:a:a\\:b:c\\*:1.0:rc1:*:*:*:node\\.js:*:x");
        var span = new VersionSpan(VersionBound.including("1.0"), VersionBound.excluding("2.0"));
        return new VulnerabilityRecord(
                "CVE-2026-1000",
                Feed.NVD,
                "nvd@nist.gov",
                "2026-11-20T10:00:00.000",
                Standing.DISPUTED,
                List.of("GHSA-aaaa-bbbb-cccc"),
                List.of("CVE-2026-1001"),
                "Überlauf in 数字 …",
                Optional.of(Instant.parse("1999-01-01T00:00:00Z")),
                List.of(new StatedScore("nvd@nist.gov", "3.1", "CVSS:3.1/AV:N", 9.8)),
                List.of("CWE-79"),
                Optional.of(new Ssvc("active", "yes", "total")),
                List.of(
                        new PackageStatement(
                                "PyPI",
                                "pillow",
                                List.of(span, VersionSpan.ALL),
                                List.of("1.0", "1.1"),
                                List.of(new CommitSpan("https://example.org/r", "0", "abc")))),
                List.of(
                        new Configuration.All(
                                List.of(
                                        new Platform(name, span, Configuration.Role.VULNERABLE),
                                        new Configuration.Not(
                                                new Configuration.Any(
                                                        List.of(
                                                                new Platform(
                                                                        odd,
                                                                        VersionSpan.exactly("1.0"),
                                                                        Configuration.Role
                                                                                .SURROUNDING))))))),
                List.of(
                        new ProductStatement(
                                "Acme",
                                "Pump 3000",
                                "",
                                "",
                                List.of(odd),
                                List.of("Linux"),
                                Status.UNKNOWN,
                                List.of(
                                        new Versions(
                                                span, "custom", Status.AFFECTED, "before 2")))));
    }

    /// A record on one package.
    static VulnerabilityRecord osv(String id, String revision, String name, String... aliases) {
        return record(
                id,
                Feed.OSV,
                revision,
                Standing.PUBLISHED,
                List.of(aliases),
                List.of(),
                List.of(
                        new PackageStatement(
                                "PyPI",
                                name,
                                List.of(
                                        new VersionSpan(
                                                VersionBound.including("1.0"),
                                                VersionBound.excluding("2.0"))),
                                List.of("0.9"),
                                List.of())),
                List.of());
    }

    /// A record on platforms, in the form of NVD.
    static VulnerabilityRecord nvd(Feed feed, String id, String revision, String... names) {
        var platforms = new ArrayList<Configuration>();
        for (var name : names) {
            platforms.add(
                    new Platform(new Cpe(name), VersionSpan.ALL, Configuration.Role.VULNERABLE));
        }
        return record(
                id,
                feed,
                revision,
                Standing.PUBLISHED,
                List.of(),
                List.of(),
                List.of(),
                List.of(new Configuration.Any(platforms)));
    }

    static VulnerabilityRecord record(
            String id,
            Feed feed,
            String revision,
            Standing standing,
            List<String> aliases,
            List<String> upstream,
            List<PackageStatement> packages,
            List<Configuration> configurations) {
        return new VulnerabilityRecord(
                id,
                feed,
                "origin",
                revision,
                standing,
                aliases,
                upstream,
                "summary of " + id,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                packages,
                configurations,
                List.of());
    }

    static VulnerabilityRecord standing(VulnerabilityRecord one, Standing standing) {
        return record(
                one.id(),
                one.feed(),
                one.revision(),
                standing,
                one.aliases(),
                one.upstream(),
                one.packages(),
                one.configurations());
    }

    /// Records that share packages, platforms and versions, as real ones do; always the same for a
    /// seed.
    static List<VulnerabilityRecord> many(int count, long seed) {
        var random = new Random(seed);
        var records = new ArrayList<VulnerabilityRecord>();
        for (int i = 0; i < count; i++) {
            var id = "CVE-%d-%d".formatted(2000 + random.nextInt(25), 1000 + i);
            var day = "2026-01-%02dT00:00:00Z".formatted(1 + random.nextInt(28));
            if (random.nextBoolean()) {
                var names = new String[1 + random.nextInt(4)];
                for (int n = 0; n < names.length; n++) {
                    int product = random.nextInt(20);
                    names[n] =
                            "cpe:2.3:a:vendor%d:product%d:%d.%d:*:*:*:*:*:*:*"
                                    .formatted(
                                            product % 5,
                                            product,
                                            random.nextInt(4),
                                            random.nextInt(9));
                }
                records.add(nvd(Feed.NVD, id, day, names));
            } else {
                records.add(osv("PYSEC-" + id.substring(4), day, "name" + random.nextInt(30), id));
            }
        }
        return records;
    }

    /// The plainest statements: bytes of the version's text for its key.
    static void index(VulnerabilityRecord record, int number, BiConsumer<Subject, Statement> each) {
        int part = 0;
        for (var one : record.packages()) {
            var spans = new ArrayList<KeySpan>();
            one.spans().forEach(span -> spans.add(span(span)));
            one.versions().forEach(version -> spans.add(span(VersionSpan.exactly(version))));
            each.accept(
                    new Subject.OfPackage(one.ecosystem(), one.name()),
                    statement(number, part++, "pypi", spans, Optional.empty(), Reach.ALONE));
        }
        for (var configuration : record.configurations()) {
            var reach =
                    configuration instanceof Configuration.All ? Reach.WITH_OTHERS : Reach.ALONE;
            for (var platform : platforms(configuration)) {
                var name = platform.name();
                each.accept(
                        new Subject.OfPlatform(
                                name.part(), raw(name.vendor()), raw(name.product())),
                        statement(
                                number,
                                part,
                                "nvd",
                                List.of(span(platform.span())),
                                Optional.of(name),
                                reach));
            }
            part++;
        }
        for (var product : record.products()) {
            each.accept(
                    new Subject.OfProduct("acme", "pump 3000"),
                    new Statement(
                            number,
                            part++,
                            "generic",
                            List.of(),
                            product.versions().stream().map(one -> span(one.span())).toList(),
                            product.otherwise(),
                            3,
                            product.cpes().stream().findFirst(),
                            Reach.ALONE));
        }
    }

    private static Statement statement(
            int record,
            int part,
            String scheme,
            List<KeySpan> spans,
            Optional<Cpe> criteria,
            Reach reach) {
        return new Statement(
                record, part, scheme, spans, List.of(), Status.UNAFFECTED, 0, criteria, reach);
    }

    private static String raw(CpeAttribute attribute) {
        return attribute instanceof CpeAttribute.Text(var escaped) ? escaped : attribute.plain();
    }

    private static List<Platform> platforms(Configuration one) {
        return switch (one) {
            case Configuration.All(var parts) ->
                    parts.stream().flatMap(part -> platforms(part).stream()).toList();
            case Configuration.Any(var parts) ->
                    parts.stream().flatMap(part -> platforms(part).stream()).toList();
            case Configuration.Not(var part) -> platforms(part);
            case Platform platform -> List.of(platform);
        };
    }

    private static KeySpan span(VersionSpan span) {
        return new KeySpan(key(span.from()), span.from().edge(), key(span.to()), span.to().edge());
    }

    private static Optional<VersionKey> key(VersionBound bound) {
        return bound.isOpen()
                ? Optional.empty()
                : Optional.of(VersionKey.of(bound.version().getBytes(StandardCharsets.UTF_8)));
    }
}
