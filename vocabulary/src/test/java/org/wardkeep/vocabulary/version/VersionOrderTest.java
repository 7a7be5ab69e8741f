package org.wardkeep.vocabulary.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Each order by a row of versions from the first to the last. The tables of the standards' own
/// suites are in `VersionSuitesTest` of the formats.
class VersionOrderTest {
    private static final List<String> ROWS =
            """
            alpm | 1.0a < 1.0alpha < 1.0b < 1.0rc < 1.0 = 1.0-1 < 1.0-2 < 1.0.a < 1.0.1 < 1:0.1
            apk | 1.0_alpha < 1.0_alpha1 < 1.0_beta < 1.0_rc1 < 1.0 < 1.0-r0 < 1.0-r1 < 1.0_git1 < 1.0_p1 < 1.0b < 1.01 < 1.1 < 1.10
            cargo | 1.0.0-alpha < 1.0.0-alpha.1 < 1.0.0-alpha.beta < 1.0.0-beta.2 < 1.0.0-beta.11 < 1.0.0-rc.1 < 1.0.0 = 1.0.0+7
            composer | 1.0-dev < 1.0a1 < 1.0b1 < 1.0RC1 = 1.0-rc1 < 1.0 = v1.0-stable < 1.0.0 < 1.0.1 < 1.0pl1 < 1.1
            conan | 1.0-alpha.1 < 1.0 = 1.0.0 < 1.0+b1 < 1.0.2 < 1.0.2k < 1.0.2l < 1.0.10 < 1.a < cci.20200203
            cran | 0.9 < 0.75 < 1.0 = 1-0 < 1.0-0 < 1.0.1
            datetime | 1969-12-31T23:59:59Z < 2024-01-01T12:00:00+02:00 < 2024-01-01T12:00:00Z = 2024-01-01T13:00:00+01:00
            deb | 1.0~~ < 1.0~ < 1.0~rc1-1 < 1.0 = 1.0-0 = 0:1.0 < 1.0-1~deb11u1 < 1.0-1 < 1.0-1+b1 < 1.0a < 1.0+dfsg < 1.0.1 < 1:0.1
            gem | 1.0.a.9 < 1.0.a10 = 1.0.a.10 < 1.0.b1 < 1.0-1 < 1.0.rc1 < 1 = 1.0 < 1.0.1 < 1.1.a < 1.1
            generic | 1.0 < 1.0.1 < 1.1
            gentoo | 1.0_alpha < 1.0_beta2 < 1.0_pre < 1.0_rc < 1.0 = 1.0-r0 < 1.0-r1 < 1.0_p1 < 1.0b < 1.0.0 < 1.01 < 1.1
            golang | v0.0.0-20201119192817-4b595ed4fac7 < v0.0.0 < 1.20rc1 < go1.20 = v1.20.0+incompatible < v1.20.1
            hackage | 1 < 1.0 < 1.0.0 < 1.1
            hex | 1.0.0-rc.1 < 1.0.0-rc.2 < 1.0.0-rc.10 < 1.0.0
            intdot | 1.2 < 1.10 = 1.10-b3 < 1.10.1
            lexicographic | 1.10 < 1.2 < A < a < é
            mattermost | 5.9.0 < 5.10.0
            maven | 1.0-alpha-1 < 1.0-beta < 1.0-M1 < 1.0-rc1 = 1.0-cr1 < 1.0-SNAPSHOT < 1 = 1.0.0.Final = 1-ga < 1-sp < 1-foo < 1-1 < 1.1
            nginx | 0.9.10 < 1.0.0 < 1.4.1
            npm | 1.0.0-alpha < 1.0.0-beta < 1.0.0-rc.1 < 1.0.0 = v1.0.0+build < 1.0.1 < 1.10.0 < 2.0.0
            nuget | 1.0.0-BETA = 1.0.0-beta < 1.0.0-beta2 < 1.0 = 1.0.0.0 < 1.0.0.1-a < 1.0.0.1
            openssl | 1.0.2-beta1 < 1.0.2 < 1.0.2a < 1.0.2k = 1.0.2k-fips < 1.0.2z < 1.0.2za-dev < 1.0.2za < 1.0.2zd < 1.1.1 < 3.0.0-alpha2 < 3.0.0
            pub | 1.0.0-pre < 1.0.0-pre+1 < 1.0.0 < 1.0.0+1 < 1.0.0+2 < 1.0.0+a < 1.0.1
            pypi | 0.1-bulbasaur < 1.0.dev1 < 1.0a1.dev1 < 1.0a1 = 1.0.ALPHA-1 < 1.0b1 < 1.0rc1 = 1.0c1 < 1.0 = v1.0.0 < 1.0+a < 1.0+1 < 1.0.post1.dev1 < 1.0.post1 = 1.0-1 < 1.1 < 1!0.1
            rpm | 1.0~rc1 < 1.0 < 1.0-0 < 1.0-1.el7 < 1.0-1.1.el7 < 1.0^git1 < 1.0a < 1.0.1 = 1_0_01 < 1:0.1
            semver | 1.0.0-1 < 1.0.0-a < 1.0.0 < 1.0.0.1
            swift | 5.9-beta < 5.9 = 5.9.0 < 5.10
            nvd | 1.0.2-dev < 1.0.2a1 < 1.0.2-alpha2 < 1.0.2b1 < 1.0.2-beta3 < 1.0.2.M1 < 1.0.2_rc1 = 1.0.2-cr1 < v1.0.2 = 1.0.2.0 = version 1.0.2 = 1.0.2-ga < 1.0.2-build5 < 1.0.2b < 1.0.2k < 1.0.2zd < 1.0.2p1 < 1.0.2.1
            nvd | 4.2.8 < 4.2.8p2 = 4.2.8-patch2 < 4.2.8p15
            nvd | 10.0 rc1 < 10.0 < 10.0 p1 < 10.0 update_15 = 10.0u15 < 10.0 sp1 < 10.0 sp2 < 10.0.17763.4010
            nvd | 7.0.8-56 < 7.0.8-57 < 7.0.9 < 7.0.10-0
            nvd | 12.2(33)sxi3 < 12.2(33)sxi12 < 15.1(4)m3 < 15.1(4)m10
            nvd | 6.x-1.0 alpha1 < 6.x-1.0 beta8 < 6.x-1.0 < 6.x-1.2 < 6.x-1.10 < 7.x-1.0
            nvd | 2024.2 EAP1 < 2024.2 EAP3 < 2024.2 < 5000.1
            nvd | 18.2 < 18.2 r1-s2 < 18.2 r1-s10 < 18.2 r2
            nvd | 1.5 b2 < 1.5 < 5.5.1 < 5.5.1 revision 200 = 5.5.1 rev200
            nvd | t0986h01^aac < t0986h01^aca = t0986h01\\^aca
            nvd | 3.0 maintenance_pack2.2 < 3.0 maintenance_pack12 < 3.0 maintenance_pack30
            nvd | b.13.08 < m.04.1 < m.4.2 < n.02
            nvd | 1.2.3~git1 < 1.2.3+dfsg = 1.2.3
            """
                    .lines()
                    .toList();

    static List<String> rows() {
        return ROWS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void rowsAreInTheirOrder(String row) {
        var parts = row.split(" \\| ", 2);
        var order = VersionSchemes.named(parts[0]).orElseThrow();
        // Equal versions share a rank.
        var ranked = new ArrayList<Set<VersionKey>>();
        for (var rank : parts[1].split(" < ", -1)) {
            var keys = new HashSet<VersionKey>();
            for (var version : rank.split(" = ", -1)) {
                keys.add(
                        order.key(version)
                                .orElseThrow(() -> new AssertionError("unreadable " + version)));
            }
            assertEquals(1, keys.size(), "not equal: " + rank);
            ranked.add(keys);
        }
        for (int i = 0; i < ranked.size(); i++) {
            for (int j = 0; j < ranked.size(); j++) {
                int relation =
                        ranked.get(i).iterator().next().compareTo(ranked.get(j).iterator().next());
                assertEquals(
                        Integer.signum(Integer.compare(i, j)),
                        Integer.signum(relation),
                        "ranks " + i + " and " + j);
            }
        }
    }

    @Test
    void everySchemeHasARow() {
        for (var scheme : VersionSchemes.all()) {
            assertTrue(
                    ROWS.stream().anyMatch(row -> row.startsWith(scheme.id() + " | ")),
                    scheme.id());
            assertEquals(scheme, VersionSchemes.named(scheme.id()).orElseThrow());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    npm           | latest
                    npm           | 1.x
                    npm           | 1.2.*
                    npm           | ''
                    npm           | ' '
                    nuget         | unknown
                    deb           | <unfixed>
                    deb           | 1.0 and earlier
                    deb           | a:1.0
                    deb           | :
                    apk           | unknown
                    gentoo        | 1.0_foo
                    gem           | latest
                    gem           | 1..0
                    maven         | ${project.version}
                    cran          | 1.a
                    hackage       | 1-0
                    intdot        | a
                    openssl       | fips
                    openssl       | 1.0.2k_2
                    datetime      | 2024-01-01
                    conan         | +1
                    nvd           | n/a
                    nvd           | unspecified
                    nvd           | -
                    nvd           | *
                    nvd           | 1.x
                    nvd           | 5.x-1.x
                    nvd           | 2.*
                    nvd           | up to 3.0.0
                    nvd           | < 2.0
                    nvd           | 1.0 and earlier
                    nvd           | 1.0 through 2.0
                    """)
    void whatIsNoVersionHasNoKey(String scheme, String version) {
        assertTrue(VersionSchemes.named(scheme).orElseThrow().key(version).isEmpty());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Debian:11         | deb
                    Ubuntu:22.04:LTS  | deb
                    Alpine:v3.19      | apk
                    Rocky Linux:9     | rpm
                    Red Hat:rhel_eus:8.6::appstream | rpm
                    Maven:https://repo.example | maven
                    crates.io         | cargo
                    RubyGems          | gem
                    PyPI              | pypi
                    Go                | golang
                    Packagist         | composer
                    SwiftURL          | swift
                    ConanCenter       | conan
                    GIT               |
                    """)
    void osvEcosystems(String ecosystem, String scheme) {
        assertEquals(
                scheme == null ? "" : scheme,
                VersionSchemes.ofOsvEcosystem(ecosystem).map(VersionScheme::id).orElse(""));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    deb       | deb
                    golang    | golang
                    cocoapods | gem
                    bitnami   | semver
                    github    | generic
                    swid      |
                    """)
    void purlTypes(String type, String scheme) {
        assertEquals(
                scheme == null ? "" : scheme,
                VersionSchemes.ofPurlType(type).map(VersionScheme::id).orElse(""));
    }

    @Test
    void aKeyIsItsBytes() {
        var key = VersionSchemes.nvd().key("10.0.17763.4010").orElseThrow();
        assertEquals(key, VersionKey.of(key.toBytes()));
        assertEquals(key.toBytes().length, key.length());
        assertEquals(key.hashCode(), VersionKey.of(key.toBytes()).hashCode());
        assertEquals("4210404517763044401010", key.toString());
        assertTrue(VersionSchemes.semver().key("1.0.0").isPresent());
    }
}
