package org.wardkeep.operations.assess;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.inventory.Discrepancy;
import org.wardkeep.inventory.Discrepancy.Kind;
import org.wardkeep.inventory.Inventory;
import org.wardkeep.inventory.Makers;
import org.wardkeep.inventory.Unit;
import org.wardkeep.network.Reconciliation;
import org.wardkeep.network.SeenVersions;
import org.wardkeep.network.Standing;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.folder.Folder;
import org.wardkeep.operations.observe.Observe;
import org.wardkeep.operations.observe.ObserveRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the captures of a folder add to the hospital's list: software versions that it leaves open,
/// and where it contradicts the wire.
///
/// @param inventory the list with the gaps filled, and with the contradictions
/// @param reasons by the unit's id: where its version was seen
record WireKnowledge(Inventory inventory, Map<String, String> reasons) {
    WireKnowledge {
        reasons = Map.copyOf(reasons);
    }

    /// Nothing is added where there is no capture.
    static WireKnowledge of(Folder folder, Inventory inventory, Makers makers, Progress progress) {
        if (folder.captures().isEmpty()) {
            return new WireKnowledge(inventory, Map.of());
        }
        var inputs =
                folder.captures().stream()
                        .<CaptureInput>map(path -> new CaptureInput.OfFile(path.toString(), path))
                        .toList();
        var observed = new Observe().run(new ObserveRequest(inputs, progress));
        var standings = Reconciliation.of(observed.devices(), inventory.units(), makers);
        var filled = SeenVersions.of(standings);
        var units = new ArrayList<Unit>();
        var reasons = new HashMap<String, String>();
        for (var unit : inventory.units()) {
            var seen = filled.get(unit);
            units.add(seen == null ? unit : seen.unit());
            if (seen != null) {
                reasons.put(unit.id(), seen.reason());
            }
        }
        var discrepancies = new ArrayList<>(inventory.discrepancies());
        for (var standing : standings) {
            if (standing instanceof Standing.Matched match) {
                match.contradictions()
                        .forEach(one -> discrepancies.add(contradiction(match.unit(), one)));
            }
        }
        return new WireKnowledge(new Inventory(units, discrepancies), reasons);
    }

    private static Discrepancy contradiction(Unit unit, String explanation) {
        return new Discrepancy(
                Kind.WIRE_SHOWS_OTHERWISE, unit.id(), explanation, List.of(unit.where()));
    }

    /// Where the version of a unit was seen; empty when the list itself has it.
    Optional<String> reason(Unit unit) {
        return Optional.ofNullable(reasons.get(unit.id()));
    }
}
