package org.wardkeep.inventory;

import org.wardkeep.formats.udi.DeviceIdentifierTable;
import org.wardkeep.vocabulary.Provenance;
import org.wardkeep.vocabulary.Wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which model a device identifier (UDI-DI) stands for, as the hospital's tables say.
public final class DeviceIdentifiers {
    private final Map<String, Named> byIdentifier = new HashMap<>();

    /// What an identifier stands for. Texts are as written; empty where the table says nothing.
    ///
    /// @param where the row that says so
    record Named(
            String identifier, String maker, String model, String modelNumber, Provenance where) {
        /// Whether a unit's model, as a list names it, can be this one: they share a number or
        /// designation, or, where one of them has none, a word.
        boolean mayBe(String listed) {
            var words = Wording.of(listed).words();
            var own = Wording.of(model + " " + modelNumber).words();
            var codes = words.stream().filter(Named::isDesignation).toList();
            var ownCodes = own.stream().filter(Named::isDesignation).toList();
            if (words.isEmpty()) {
                return true;
            }
            if (codes.isEmpty() || ownCodes.isEmpty()) {
                return words.stream().anyMatch(own::contains);
            }
            var together = String.join("", words);
            var ownTogether = String.join("", own);
            return codes.stream().anyMatch(ownTogether::contains)
                    || ownCodes.stream().anyMatch(together::contains);
        }

        private static boolean isDesignation(String word) {
            return word.chars().anyMatch(Character::isDigit);
        }
    }

    private DeviceIdentifiers() {}

    /// Without any table.
    public static DeviceIdentifiers none() {
        return new DeviceIdentifiers();
    }

    /// Of two rows on one identifier the first counts.
    public static DeviceIdentifiers of(List<DeviceIdentifierTable> tables) {
        var identifiers = new DeviceIdentifiers();
        for (var table : tables) {
            for (var entry : table.entries()) {
                identifiers.byIdentifier.putIfAbsent(
                        entry.deviceIdentifier(),
                        new Named(
                                entry.deviceIdentifier(),
                                entry.maker(),
                                entry.model(),
                                entry.modelNumber(),
                                new Provenance(table.source(), entry.line())));
            }
        }
        return identifiers;
    }

    Optional<Named> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }
}
