package org.wardkeep.operations.advisory;

import org.wardkeep.inventory.Unit;
import org.wardkeep.vocabulary.Wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Picks the units that somebody asks for out of a list, by asset tag, serial number or the name
/// that Wardkeep gives a unit without a tag.
///
/// @param units of the list that are wanted, in its order
/// @param notFound what was asked for and is in no list
record WantedUnits(List<Unit> units, List<String> notFound) {
    /// @param wanted empty for all
    static WantedUnits of(List<Unit> all, List<String> wanted) {
        if (wanted.isEmpty()) {
            return new WantedUnits(all, List.of());
        }
        Map<String, String> open = new LinkedHashMap<>();
        wanted.forEach(name -> open.put(key(name), name));
        var keys = List.copyOf(open.keySet());
        var units =
                all.stream()
                        .filter(unit -> {
                            var names = names(unit).filter(keys::contains).toList();
                            names.forEach(open::remove);
                            return !names.isEmpty();
                        })
                        .toList();
        return new WantedUnits(units, List.copyOf(open.values()));
    }

    private static Stream<String> names(Unit unit) {
        return Stream.of(unit.id(), unit.assetTag(), unit.serial())
                .filter(name -> !name.isBlank())
                .map(WantedUnits::key)
                .distinct();
    }

    private static String key(String name) {
        return Wording.of(name).folded();
    }
}
