package org.wardkeep.storage.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.Accepted;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.Exported;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.Offered;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Begun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Only what an accepted key signed, unaltered and not older, comes into force.
class SignedExchangeTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant TUESDAY = MONDAY.plusSeconds(86_400);

    @TempDir private Path folder;
    private Path stick = Path.of("");

    @BeforeEach
    void export() throws IOException {
        stick = folder.resolve("stick.wks");
        make("outside", MONDAY);
        exchange("outside").export(stick, MONDAY);
    }

    private SignedExchange exchange(String name) {
        return new SignedExchange(place(name), folder.resolve(name + "-keys"));
    }

    private KnowledgePlace place(String name) {
        return new KnowledgePlace(folder.resolve(name));
    }

    private void make(String name, Instant made) throws IOException {
        try (var change = assertInstanceOf(Begun.Ready.class, place(name).change()).change()) {
            change.source("p").keep("source of " + name, "", made, 0, List.of());
            change.commit(made);
        }
    }

    private String fingerprint() throws IOException {
        return exchange("outside").ownKey().fingerprint();
    }

    @Test
    void aKeyThatNobodyAcceptedIsNamedAndNothingChanges() throws IOException {
        assertEquals(
                new Accepted.UnknownKey(fingerprint()),
                exchange("inside").accept(stick, Optional.empty(), MONDAY));
        assertEquals(
                new Accepted.UnknownKey(fingerprint()),
                exchange("inside").accept(stick, Optional.of("ab".repeat(32)), MONDAY));
        assertFalse(Files.exists(folder.resolve("inside")));
    }

    @Test
    void aKeyIsAcceptedOnceByItsFingerprintAsItIsReadOut() throws IOException {
        var done = new Accepted.Done(fingerprint(), MONDAY);
        var readOut = Optional.of(fingerprint().toUpperCase(Locale.ROOT));
        assertEquals(done, exchange("inside").accept(stick, readOut, MONDAY));
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("outside")),
                Files.readAllBytes(folder.resolve("inside")));
        assertEquals(done, exchange("inside").accept(stick, Optional.empty(), MONDAY));
        assertInstanceOf(
                Accepted.UnknownKey.class,
                exchange("elsewhere").accept(stick, Optional.empty(), MONDAY));
    }

    @Test
    void itsOwnExportIsTakenBack() throws IOException {
        assertInstanceOf(
                Accepted.Done.class, exchange("outside").accept(stick, Optional.empty(), MONDAY));
    }

    @Test
    void anOlderFileDoesNotHideWhatBecameKnownSince() throws IOException {
        make("inside", TUESDAY);
        assertEquals(
                new Accepted.Older(TUESDAY, MONDAY),
                exchange("inside").accept(stick, Optional.of(fingerprint()), TUESDAY));
        var state = assertInstanceOf(KnowledgeStore.Opened.Ready.class, place("inside").open());
        try (var knowledge = state.knowledge()) {
            assertEquals(TUESDAY, knowledge.state().made());
        }
        assertInstanceOf(
                Accepted.UnknownKey.class,
                exchange("inside").accept(stick, Optional.empty(), TUESDAY),
                "a key is not accepted by a file that was refused");
    }

    @ParameterizedTest(name = "byte {0}")
    @CsvSource({"9", "13", "50", "60", "119", "121", "130", "140", "168", "5000", "-1"})
    void whatWasAlteredIsRefused(int at) throws IOException {
        var bytes = Files.readAllBytes(stick);
        bytes[at < 0 ? bytes.length - 1 : at] ^= 1;
        Files.write(stick, bytes);
        var key = Optional.of(fingerprint());
        assertInstanceOf(Accepted.Refused.class, exchange("inside").accept(stick, key, MONDAY));
        assertFalse(Files.exists(folder.resolve("inside")));
    }

    @ParameterizedTest(name = "{0} bytes")
    @CsvSource({"8", "100", "168", "4000", "-1", "1"})
    void whatWasCutOrLengthenedIsRefused(int length) throws IOException {
        var bytes = Files.readAllBytes(stick);
        int newLength = length < 0 ? bytes.length - 1 : length == 1 ? bytes.length + 1 : length;
        Files.write(stick, Arrays.copyOf(bytes, newLength));
        assertInstanceOf(
                Accepted.Refused.class,
                exchange("inside").accept(stick, Optional.of(fingerprint()), MONDAY));
        assertFalse(Files.exists(folder.resolve("inside")));
    }

    @Test
    void filesAreToldByTheirContent() throws IOException {
        var exchange = exchange("inside");
        assertEquals(Offered.SIGNED_KNOWLEDGE, exchange.look(stick));
        assertEquals(Offered.KNOWLEDGE, exchange.look(folder.resolve("outside")));
        assertEquals(Offered.SOMETHING_ELSE, exchange.look(folder));
        assertEquals(
                Offered.SOMETHING_ELSE,
                exchange.look(Files.writeString(folder.resolve("nvd.json"), "{}")));
    }

    @Test
    void thePrivateKeyIsForItsOwnerAlone() throws IOException {
        var key = exchange("outside").ownKey();
        assertEquals(key, exchange("outside").ownKey(), "it is made once");
        var permissions = Files.getPosixFilePermissions(key.file());
        assertEquals("rw-------", PosixFilePermissions.toString(permissions));
        assertTrue(key.fingerprint().matches("([0-9a-f]{8} ?){8}"), key.fingerprint());
    }

    @Test
    void nothingIsExportedWhereNothingIs() throws IOException {
        assertInstanceOf(Exported.Refused.class, exchange("empty").export(stick, MONDAY));
    }
}
