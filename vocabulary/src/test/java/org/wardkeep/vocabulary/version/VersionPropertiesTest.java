package org.wardkeep.vocabulary.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// What must hold of any versions, tried on random ones from fixed seeds.
class VersionPropertiesTest {
    private static final String[] PIECES = {
        "0",
        "1",
        "2",
        "9",
        "10",
        "007",
        "20240101",
        ".",
        ".",
        ".",
        "-",
        "-",
        "+",
        "~",
        "^",
        "_",
        ":",
        "!",
        "a",
        "b",
        "rc",
        "alpha",
        "beta",
        "dev",
        "post",
        "final",
        "snapshot",
        "p",
        "r",
        "v",
        "x",
        "*",
        " ",
        "#",
        "/",
        "A",
        "Z",
        "é",
        "\uD83D\uDE00",
        "\uD83D",
        "\u0000",
        "\n"
    };

    static List<VersionScheme> schemes() {
        return VersionSchemes.all();
    }

    private static String garbage(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    /// Also that no key is the start of another: then what follows a key in a file could decide.
    @ParameterizedTest
    @MethodSource("schemes")
    void noTextMakesAKeyThrowAndKeysDoNotDependOnTheCall(VersionScheme scheme) {
        var random = new Random(scheme.id().hashCode());
        int readable = 0;
        for (int i = 0; i < 20_000; i++) {
            var text = garbage(random);
            var key = scheme.key(text);
            assertEquals(key, scheme.key(text), text);
            assertEquals(key, scheme.key("  " + text + "\t"), text);
            if (key.isPresent()) {
                readable++;
                assertTrue(key.get().length() <= 6 * text.length() + 16, text);
            }
        }
        assertTrue(scheme.id().equals("datetime") || readable > 100, "readable: " + readable);
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void longTextsAreRefusedAndLongNumbersAreNot(VersionScheme scheme) {
        assertTrue(scheme.key("1".repeat(VersionScheme.MAX_LENGTH + 1)).isEmpty());
        if (scheme.id().equals("datetime")) {
            return;
        }
        var shorter = scheme.key("1." + "9".repeat(999)).orElseThrow();
        var longer = scheme.key("1.1" + "0".repeat(999)).orElseThrow();
        boolean byText = scheme.id().equals("lexicographic");
        assertEquals(byText, shorter.compareTo(longer) > 0);
        var zeros = scheme.key("1." + "0".repeat(999) + "5").orElseThrow();
        assertTrue(zeros.compareTo(longer) < 0);
    }

    /// Numbers around the lengths at which their encoding changes.
    @ParameterizedTest
    @CsvSource({"npm", "deb", "rpm", "maven", "pypi", "gem", "nvd", "golang", "nuget"})
    void numbersOfAnyLengthAreOrdered(String id) {
        var scheme = VersionSchemes.named(id).orElseThrow();
        var random = new Random(id.hashCode());
        for (int i = 0; i < 5_000; i++) {
            var a = number(random);
            var b = random.nextInt(4) == 0 ? a : number(random);
            var expected = new java.math.BigInteger(a).compareTo(new java.math.BigInteger(b));
            var keyA = scheme.key("1." + "0".repeat(random.nextInt(3)) + a).orElseThrow();
            var keyB = scheme.key("1." + b).orElseThrow();
            assertEquals(expected, Integer.signum(keyA.compareTo(keyB)), a + " and " + b);
        }
    }

    private static String number(Random random) {
        int digits = 1 + random.nextInt(random.nextInt(8) == 0 ? 300 : 70);
        var number = new StringBuilder();
        number.append((char) ('1' + random.nextInt(9)));
        for (int i = 1; i < digits; i++) {
            number.append((char) ('0' + random.nextInt(10)));
        }
        return number.toString();
    }

    /// Another spelling that the ecosystem holds for the same must give the same key.
    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    npm      | ^          | v
                    npm      | $          | +build.7
                    golang   | ^          | v
                    golang   | $          | +incompatible
                    hex      | ^          | 0
                    nuget    | $          | .0
                    nuget    | ^          | 00
                    pypi     | ^          | v
                    pypi     | ^          | 0!
                    pypi     | $          | .0
                    gem      | $          | .0
                    maven    | $          | .0
                    maven    | $          | -ga
                    maven    | $          | .Final
                    deb      | ^          | 0:
                    deb      | $          | -0
                    deb      | ^          | 00
                    rpm      | ^          | 0:
                    rpm      | $          | .
                    alpm     | $          | -1
                    composer | ^          | v
                    conan    | $          | .0
                    nvd      | ^          | v
                    nvd      | $          | .0
                    nvd      | $          | -GA
                    """)
    void spellingsOfTheSame(String id, String where, String added) {
        var scheme = VersionSchemes.named(id).orElseThrow();
        var random = new Random(id.hashCode() + added.hashCode());
        for (int i = 0; i < 2_000; i++) {
            var version = plain(random);
            var other = where.equals("^") ? added + version : version + added;
            assertEquals(scheme.key(version), scheme.key(other), version + " and " + other);
            assertTrue(scheme.key(version).isPresent(), version);
        }
    }

    private static String plain(Random random) {
        var numbers = new ArrayList<String>();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            numbers.add(String.valueOf(random.nextInt(random.nextBoolean() ? 3 : 3_000)));
        }
        return String.join(".", numbers);
    }

    /// The comparison of dpkg and that of rpm, written out as their sources have them.
    @Test
    void debianAgreesWithDpkg() {
        agree("deb", PackageOrders::dpkg, "0", "1", "10", "9", ".", "~", "+", "a", "b", "B", "00");
    }

    @Test
    void rpmAgreesWithRpmvercmp() {
        agree("rpm", PackageOrders::rpmvercmp, "0", "1", "10", ".", "_", "~", "^", "a", "b", "ab");
    }

    private static void agree(String id, java.util.Comparator<String> oracle, String... alphabet) {
        var scheme = VersionSchemes.named(id).orElseThrow();
        var random = new Random(42);
        for (int i = 0; i < 100_000; i++) {
            var a = version(random, alphabet);
            var b = version(random, alphabet);
            int ours = scheme.key(a).orElseThrow().compareTo(scheme.key(b).orElseThrow());
            assertEquals(
                    Integer.signum(oracle.compare(a, b)), Integer.signum(ours), a + " and " + b);
        }
    }

    private static String version(Random random, String... alphabet) {
        var version = new StringBuilder("1");
        for (int i = random.nextInt(7); i > 0; i--) {
            version.append(alphabet[random.nextInt(alphabet.length)]);
        }
        return version.toString();
    }
}
