package org.wardkeep.operations.assess;

import org.wardkeep.formats.mds2.Mds2Contradiction;
import org.wardkeep.inventory.Inventory;
import org.wardkeep.operations.folder.FileRead;
import org.wardkeep.remediation.MakerQuestion;
import org.wardkeep.remediation.WorkOrder;
import org.wardkeep.vocabulary.Problem;

import java.time.Instant;
import java.util.List;

/// Everything that an assessment of a folder found.
///
/// @param hospital as the folder's settings name it; the folder's name otherwise
/// @param at when it was made
/// @param inventory every unit and what contradicts itself
/// @param results units that something concerns, most urgent first
/// @param letters questions to makers
/// @param contradictions what MDS2 forms say twice and differently
/// @param files what became of every file of the folder
/// @param advisories how many statements counted
/// @param software what is in the units, and what is known of it
public record Assessment(
        String hospital,
        Instant at,
        Inventory inventory,
        List<UnitResult> results,
        List<WorkOrder> workOrders,
        List<MakerQuestion> letters,
        List<Mds2Contradiction> contradictions,
        List<FileRead> files,
        int advisories,
        SoftwareSeen software) {
    public Assessment {
        results = List.copyOf(results);
        workOrders = List.copyOf(workOrders);
        letters = List.copyOf(letters);
        contradictions = List.copyOf(contradictions);
        files = List.copyOf(files);
    }

    /// Whether part of the input could not be used.
    public boolean isPartial() {
        return !refusals().isEmpty();
    }

    /// What was refused, whole files and what was lost of others, each with its file, line and
    /// reason.
    public List<Problem> refusals() {
        return files.stream().flatMap(file -> file.refusals().stream()).toList();
    }
}
