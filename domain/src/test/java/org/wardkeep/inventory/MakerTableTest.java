package org.wardkeep.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.table.KnowledgeTable;
import org.wardkeep.formats.table.TableRow;
import org.wardkeep.vocabulary.Wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// That the shipped table of makers holds together.
class MakerTableTest {
    private final List<TableRow> rows =
            KnowledgeTable.read(
                    MakerTable.class, "makers.csv", "maker", "owner", "since", "aliases", "note");

    @Test
    void everyOwnerIsAMakerOfTheTable() {
        var names = new HashSet<String>();
        rows.forEach(row -> names.add(row.cells().getFirst()));
        var missing =
                rows.stream()
                        .map(row -> row.cells().get(1))
                        .filter(owner -> !owner.isEmpty() && !names.contains(owner))
                        .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void noOwnershipGoesInACircle() {
        var makers = MakerTable.shipped();
        for (var row : rows) {
            var last = makers.lineage(row.cells().getFirst()).getLast();
            assertEquals("", owner(last), "the line of " + row.cells().getFirst());
        }
    }

    @Test
    void aTakeoverHasItsYear() {
        for (var row : rows) {
            boolean owned = !row.cells().get(1).isEmpty();
            assertEquals(
                    owned, row.cells().get(2).matches("(?:19|20)\\d\\d"), row.cells().toString());
        }
    }

    @Test
    void noMakerHasTwoLines() {
        var seen = new HashSet<String>();
        var twice =
                rows.stream().map(row -> row.cells().getFirst()).filter(m -> !seen.add(m)).toList();
        assertEquals(List.of(), twice);
    }

    @Test
    void noAliasMeansTwoMakersAndNoneIsEmpty() {
        var makerByAlias = new HashMap<String, String>();
        var faults = new ArrayList<String>();
        for (var row : rows) {
            var maker = row.cells().getFirst();
            for (var alias : row.cells().get(3).split(";")) {
                var folded = Makers.withoutLegalWords(Wording.of(alias));
                var other = makerByAlias.putIfAbsent(folded, maker);
                if (!alias.isBlank() && folded.isEmpty()) {
                    faults.add(maker + ": nothing is left of \"" + alias + "\"");
                }
                if (!alias.isBlank() && other != null && !other.equals(maker)) {
                    faults.add("\"%s\" means %s and %s".formatted(alias, maker, other));
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void everyMakerIsFoundUnderItsOwnName() {
        var makers = MakerTable.shipped();
        for (var row : rows) {
            var name = row.cells().getFirst();
            assertTrue(
                    makers.identify(name) instanceof MakerIdentity.Known known
                            && known.exact()
                            && known.makers().contains(name),
                    name);
        }
    }

    @Test
    void anAliasOfTwoMakersIsRefused() {
        var builder = new Makers.Builder();
        assertTrue(builder.add("One", "Alias").isEmpty());
        assertTrue(builder.add("One", "ALIAS Inc.").isEmpty());
        assertEquals("One", builder.add("Two", "alias").orElseThrow());
        assertFalse(builder.build().identify("alias") instanceof MakerIdentity.Unlisted);
    }

    private String owner(String maker) {
        return rows.stream()
                .filter(row -> row.cells().getFirst().equals(maker))
                .map(row -> row.cells().get(1))
                .findFirst()
                .orElse("");
    }
}
