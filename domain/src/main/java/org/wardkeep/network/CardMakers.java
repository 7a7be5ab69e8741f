package org.wardkeep.network;

import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.vocabulary.MacAddress;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who made a network card, by the first bits of its address: `oui.csv`, chosen from the public
/// listing of the IEEE Registration Authority by `build/oui-table`.
final class CardMakers {
    private static final int MAC_DIGITS = 12;
    private static final int[] PREFIX_DIGITS = {9, 7, 6};
    private static final int BITS_PER_DIGIT = 4;

    private final Map<String, CardMaker> byPrefix;

    private CardMakers(Map<String, CardMaker> byPrefix) {
        this.byPrefix = byPrefix;
    }

    /// @param maker as Wardkeep writes it
    /// @param registered as the registry writes it
    record CardMaker(String maker, String registered, CardKind kind) {}

    /// @throws IllegalStateException for a line that cannot be read, with its number
    static CardMakers shipped() {
        var all = new HashMap<String, CardMaker>();
        for (var row :
                KnowledgeTable.read(
                        CardMakers.class,
                        "oui.csv",
                        "prefix",
                        "maker",
                        "registered as",
                        "kind",
                        "source",
                        "licence")) {
            all.put(
                    row.cell(0),
                    new CardMaker(row.cell(1), row.cell(2), CardKind.valueOf(row.cell(3))));
        }
        return new CardMakers(all);
    }

    /// Empty for makers that are not in the table and for addresses that are made up.
    Optional<CardMaker> of(MacAddress mac) {
        for (int digits : PREFIX_DIGITS) {
            long prefix = mac.value() >>> ((MAC_DIGITS - digits) * BITS_PER_DIGIT);
            var maker = byPrefix.get(("%0" + digits + "x").formatted(prefix));
            if (maker != null) {
                return Optional.of(maker);
            }
        }
        return Optional.empty();
    }

    int size() {
        return byPrefix.size();
    }
}
