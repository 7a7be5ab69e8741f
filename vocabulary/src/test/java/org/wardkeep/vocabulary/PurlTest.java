package org.wardkeep.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.util.Locale.ROOT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;
import java.util.Optional;

class PurlTest {
    @Test
    void partsAreDecoded() {
        var purl =
                new Purl(
                        "pkg:NPM/%40angular/animation@12.3.1?repository_url=a%26b&arch=x#src/x%20y");
        assertEquals("npm", purl.type());
        assertEquals(Optional.of("@angular"), purl.namespace());
        assertEquals("animation", purl.name());
        assertEquals(Optional.of("12.3.1"), purl.version());
        assertEquals(Map.of("arch", "x", "repository_url", "a&b"), purl.qualifiers());
        assertEquals(Optional.of("src/x y"), purl.subpath());
    }

    @Test
    void partsThatAreNotThereAreEmpty() {
        var purl = new Purl("pkg:generic/pump_os");
        assertEquals(Optional.empty(), purl.namespace());
        assertEquals("pump_os", purl.name());
        assertEquals(Optional.empty(), purl.version());
        assertEquals(Map.of(), purl.qualifiers());
        assertEquals(Optional.empty(), purl.subpath());
    }

    /// A text that is taken as it stands says the same as one that goes through the library, here
    /// because of its type in capitals.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    npm,    left-pad@1.3.0
                    npm,    a/b-c.d@2.0.0-RC.1
                    pypi,   django@4.6.2
                    golang, github.com/pkg/errors@v0.9.1
                    cargo,  serde@1.0.0-alpha.1
                    deb,    debian/curl@7.50.3-1
                    rpm,    almalinux/openssl@1.1.1k-9.el8
                    gem,    rails@7.0
                    nuget,  newtonsoft.json@13.0.1
                    generic,openssl
                    """)
    void plainTextsStandAsTheyAre(String type, String rest) {
        var plain = "pkg:%s/%s".formatted(type, rest);
        assertEquals(plain, new Purl(plain).canonical());
        assertEquals(
                plain, new Purl("pkg:%s/%s".formatted(type.toUpperCase(ROOT), rest)).canonical());
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg:npm/", "pkg:npm//", "pkg:npm/a/@1", "pkg:npm", "pkg:npm/@1"})
    void aNameIsNeeded(String text) {
        assertEquals(
                Purl.parse(text.replace("npm", "NPM")).map(Purl::canonical),
                Purl.parse(text).map(Purl::canonical));
    }

    @Test
    void equalPurlsAreEqualTexts() {
        assertEquals(
                new Purl("pkg:deb/debian/curl@7.50.3-1?arch=i386&distro=jessie"),
                new Purl("pkg://DEB/Debian/Curl@7.50.3-1?distro=jessie&arch=i386"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ' pkg:npm/left-pad@1.3.0 ' | pkg:npm/left-pad@1.3.0
                    pkg:npm/@angular/core      | pkg:npm/%40angular/core
                    pkg:npm/@angular/core@12   | pkg:npm/%40angular/core@12
                    pkg:generic/pump os@2.0    | pkg:generic/pump%20os@2.0
                    pkg:generic/pump@          | pkg:generic/pump
                    pkg:generic                |
                    openssl                    |
                    ''                         |
                    """)
    void lenientReadingRepairsWhatToolsWrite(String text, String expected) {
        assertEquals(Optional.ofNullable(expected), Purl.parseLenient(text).map(Purl::canonical));
    }

    @Test
    void aRefusalQuotesTheTextAndSaysTheForm() {
        var refusal = assertThrows(IllegalArgumentException.class, () -> new Purl("openssl"));
        assertTrue(refusal.toString().contains("pkg:type/"));
        assertTrue(refusal.toString().contains("\"openssl\""));
        assertThrows(
                IllegalArgumentException.class, () -> new Purl("pkg:npm/" + "a".repeat(10_000)));
    }
}
