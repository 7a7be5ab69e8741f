package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.risk.MakerStatement;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The remedies of the 144 real medical advisories of CISA, which stand beside the project.
class RealRemediesTest {
    /// As CSAF documents of that origin are laid out; the reader of the format is on another floor.
    private static final Pattern REMEDY =
            Pattern.compile(
                    "\"category\": \"(vendor_fix|mitigation)\",\\s*\"details\": \"((?:[^\"\\\\]|\\\\.)*+)\"");

    /// Read one by one when this was written. A different number means: read them again.
    private static final int VERSIONS = 45;

    /// These say in plain words that there is no fix.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "icsma-17-017-02",
                "icsma-17-292-01",
                "icsma-18-137-01",
                "icsma-19-241-02",
                "icsma-20-170-05",
                "icsma-21-273-01",
                "icsma-24-254-01"
            })
    void noFixIsNeverReadAsAFix(String advisory) throws IOException {
        var remedies = remedies(folder().resolve(advisory + ".json"));
        assertAll(
                () -> assertTrue(remedies.size() > 0),
                () ->
                        assertNotEquals(
                                MakerStatement.FIX_AVAILABLE, RemedyReader.statement(remedies)));
    }

    @Test
    void everyVersionStandsInTheTextItWasReadFrom() throws IOException {
        int versions = 0;
        for (var remedy : all()) {
            if (remedy instanceof Remedy.FixReleased(var source, var version)
                    && version.isPresent()) {
                versions++;
                var number = version.get().replace("later than ", "").replace(" or later", "");
                assertTrue(source.text().contains(number), () -> number + " in " + source.text());
            }
        }
        assertEquals(VERSIONS, versions);
    }

    @Test
    void telephoneNumbersAndAddressesAreNoFix() throws IOException {
        for (var remedy : all()) {
            if (remedy.source().text().matches("(?i)(https?://|tel:|e-?mail:).*")) {
                assertTrue(remedy instanceof Remedy.Pointer, () -> remedy.toString());
            }
        }
    }

    private static List<Remedy> all() throws IOException {
        var all = new ArrayList<Remedy>();
        try (var files = Files.list(folder())) {
            for (var file : files.sorted().toList()) {
                all.addAll(remedies(file));
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<Remedy> remedies(Path file) throws IOException {
        var match = REMEDY.matcher(Files.readString(file));
        var remedies = new ArrayList<Remedy>();
        while (match.find()) {
            var text = match.group(2).replace("\\n", "\n").replace("\\\"", "\"");
            remedies.add(
                    RemedyReader.read(new MakerRemedy(match.group(1), text, Optional.empty())));
        }
        return remedies;
    }

    private static Path folder() {
        var shared = System.getenv("WARDKEEP_SHARED_DATA");
        var root =
                shared == null
                        ? Path.of(System.getProperty("wardkeep.root", ".."))
                                .resolve("../shared/data")
                        : Path.of(shared);
        var folder = root.resolve("advisories");
        Assumptions.assumeTrue(Files.exists(folder), "shared data not present: advisories");
        return folder;
    }
}
