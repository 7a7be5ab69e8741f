package org.wardkeep.formats.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.vocabulary.version.VersionScheme;
import org.wardkeep.vocabulary.version.VersionSchemes;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The version tables of OSV, vers and univers, whole. They stand in this module because it finds
/// the shared data.
///
/// The deviations, with their reasons:
///
/// - Maven: these pairs follow the order before Maven 3.9, which put `.word` and `-word` in
///   different places and was no order (2.9.0.RC1 before 2.9.0, that before 2.9.0-1, that before
///   2.9.0.RC1). Maven 3.9.16 orders all but two as we do. The two (`FL`, `CR`) are cycles there
///   still; the specification in the POM reference has no such difference.
/// - Packagist: `ALPHA` in capitals is no word to PHP but one to Composer; `stable` is no word to
///   PHP and means nothing to Composer; `#` equals every number in PHP, which no order can do.
/// - Alpine: a letter alone is no version. Unknown is neither before nor after anything.
class VersionSuitesTest {
    private static final Set<String> DEVIATIONS =
            Set.of(
                    // Maven
                    "1.0.0-RC16 < 1.0.0.RC8-beta",
                    "1.0.0-gradle-rework-beta3 < 1.0.0.RC7-3",
                    "2.9.0-1 < 2.9.0.RC1",
                    "3.6.2.FL.20090615 < 3.6.2-FL-2009-05-11",
                    "6.1.12.rc5 < 6.1.12rc1",
                    "1.1.31.sec10 < 1.1.31_noneautotype",
                    "1.1.34.sec10 < 1.1.34_noneautotype",
                    "1.1.46.sec10 < 1.1.46_noneautotype",
                    "1.2.8.sec10_noneautotype < 1.2.8_noneautotype",
                    "1.2.31.sec10 < 1.2.31_noneautotype",
                    "1.2.48.sec10 < 1.2.48_noneautotype",
                    "1.2.50.sec10 < 1.2.50_noneautotype",
                    "1.2.54.sec10 < 1.2.54_noneautotype",
                    "1.2.57.sec10 < 1.2.57_noneautotype",
                    "1.2.60.sec10 < 1.2.60_noneautotype",
                    "1.2.67.sec10 < 1.2.67_noneautotype",
                    "1.0.0rc0 < 1.0.beta8",
                    "1.5.9.RC1 < 1.5.9-RC0",
                    "3.5.0-CR-2 < 3.5.0.Beta-1",
                    "1.1.0-01-glassfish < 1.1.0.Beta1",
                    // Packagist
                    "v1.9.0-ALPHA.1 = v1.9.0-BETA.1",
                    "v1.9.0-BETA.1 < v1.9.0-ALPHA.2",
                    "v1.9.0-ALPHA.2 = v1.9.0-BETA.2",
                    "5.1.0-stable < 5.1.0-beta2",
                    "1.2.3.# = 1.2.3.1",
                    // Alpine
                    "a < b",
                    "c > b",
                    "c = c");

    /// Pairs of the vers and univers suites, in the order that they ask for.
    private static final Set<String> MAVEN_BEFORE_3_9 = Set.of("[2-1, 2.0.a]", "[2-1, 2.0.0.a]");

    /// OpenSSL writes `-dev` on what will become that version: it comes before it.
    private static final Set<String> OPENSSL_DEVELOPMENT = Set.of("1.0.2zc then 1.0.2zc-dev");

    @ParameterizedTest(name = "{0} by {1}: {2} pairs")
    @CsvSource(
            textBlock =
                    """
                    # file, scheme, pairs
                    alpine-versions.txt, apk, 778
                    alpine-versions-generated.txt, apk, 13979
                    cran-versions.txt, cran, 21
                    cran-versions-generated.txt, cran, 57
                    debian-versions.txt, deb, 30
                    debian-versions-generated.txt, deb, 14442
                    hackage-versions.txt, hackage, 11
                    maven-versions.txt, maven, 102
                    maven-versions-generated.txt, maven, 14752
                    nuget-versions.txt, nuget, 35
                    packagist-versions.txt, composer, 95
                    packagist-versions-generated.txt, composer, 10630
                    pub-versions.txt, pub, 100
                    pypi-versions.txt, pypi, 37
                    pypi-versions-generated.txt, pypi, 12375
                    redhat-versions.txt, rpm, 165
                    rubygems-versions.txt, gem, 25
                    rubygems-versions-generated.txt, gem, 4098
                    semver-versions.txt, npm, 86
                    semver-versions.txt, cargo, 86
                    semver-versions.txt, hex, 86
                    semver-versions.txt, golang, 86
                    """)
    void osvTables(String file, String scheme, int pairs) throws IOException {
        comparePairs("conformance/osv-semantic/semantic/testdata/" + file, scheme, pairs);
    }

    @Test
    void everyOsvTableIsInTheTable() {
        assertEquals(
                19, SharedData.files("conformance/osv-semantic/semantic/testdata", ".txt").size());
    }

    @Test
    void universAlpineTable() throws IOException {
        comparePairs("conformance/univers/tests/data/alpine_test.txt", "apk", 716);
    }

    private static void comparePairs(String file, String scheme, int pairs) throws IOException {
        var order = VersionSchemes.named(scheme).orElseThrow();
        var wrong = new TreeSet<String>();
        var expected = new TreeSet<String>();
        int count = 0;
        for (var line : Files.readAllLines(SharedData.path(file))) {
            var parts = line.strip().split("\\s+");
            if (parts.length != 3 || line.startsWith("//") || line.startsWith("#")) {
                continue;
            }
            count++;
            var pair = String.join(" ", parts);
            if (DEVIATIONS.contains(pair)) {
                expected.add(pair);
            }
            if (!relation(order, parts[0], parts[2]).equals(parts[1])) {
                wrong.add(pair);
            }
        }
        assertEquals(String.join("\n", expected), String.join("\n", wrong));
        assertEquals(pairs, count);
    }

    private static String relation(VersionScheme order, String left, String right) {
        var a = order.key(left);
        var b = order.key(right);
        if (a.isEmpty() || b.isEmpty()) {
            return "unreadable";
        }
        int relation = a.get().compareTo(b.get());
        return relation < 0 ? "<" : relation > 0 ? ">" : "=";
    }

    @Test
    void versAndUniversTables() {
        var cases = SuiteCase.ofTypes("comparison", "equality");
        assertEquals(3845, cases.size());
        var wrong = new ArrayList<SuiteCase>();
        var schemes = new HashSet<String>();
        for (var test : cases) {
            schemes.add(test.scheme());
            var order = VersionSchemes.named(test.scheme()).orElseThrow();
            boolean right =
                    test.type().equals("equality") ? isEqual(order, test) : isSorted(order, test);
            if (!right) {
                wrong.add(test);
            }
        }
        assertTrue(schemes.size() >= 10, schemes.toString());
        assertEquals(8, wrong.size(), wrong.toString());
        assertTrue(
                wrong.stream().allMatch(t -> MAVEN_BEFORE_3_9.contains(t.expected().toString())),
                wrong.toString());
    }

    private static boolean isEqual(VersionScheme order, SuiteCase test) {
        var relation = relation(order, test.inputs().getFirst(), test.inputs().getLast());
        return relation.equals("=") == Boolean.parseBoolean(test.expected().getFirst())
                && !relation.equals("unreadable");
    }

    /// Versions that are equal may stand in either order.
    private static boolean isSorted(VersionScheme order, SuiteCase test) {
        var sorted = new ArrayList<>(test.inputs());
        sorted.sort((a, b) -> order.key(a).orElseThrow().compareTo(order.key(b).orElseThrow()));
        var expected = test.expected();
        for (int i = 0; i < expected.size(); i++) {
            if (!relation(order, sorted.get(i), expected.get(i)).equals("=")) {
                return false;
            }
        }
        return sorted.size() == expected.size();
    }

    @Test
    void universOpensslVersionsInTheirOrder() throws IOException {
        var order = VersionSchemes.named("openssl").orElseThrow();
        var all =
                Files.readAllLines(
                        SharedData.path(
                                "conformance/univers/tests/data/openssl/openssl_all_versions.txt"));
        var versions = all.stream().map(String::strip).filter(v -> !v.isEmpty()).toList();
        assertTrue(versions.size() > 100, "versions: " + versions.size());
        assertEquals(List.of(), versions.stream().filter(v -> order.key(v).isEmpty()).toList());
        var expected = OpensslOrder.expected();
        var wrong = new TreeSet<String>();
        for (int i = 1; i < expected.size(); i++) {
            if (relation(order, expected.get(i - 1), expected.get(i)).equals(">")) {
                wrong.add(expected.get(i - 1) + " then " + expected.get(i));
            }
        }
        assertEquals(OPENSSL_DEVELOPMENT, wrong);
    }
}
