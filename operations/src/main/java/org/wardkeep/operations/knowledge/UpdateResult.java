package org.wardkeep.operations.knowledge;

import java.util.List;

/// What an update came to.
///
/// @param unchanged sources that have nothing new
/// @param failures sources that could not be fetched; what was known of them stays in force
/// @param imported what became of the files that were fetched; nothing was done when there is none
public record UpdateResult(
        List<String> unchanged, List<String> failures, List<ImportResult> imported) {
    public UpdateResult {
        unchanged = List.copyOf(unchanged);
        failures = List.copyOf(failures);
        imported = List.copyOf(imported);
    }
}
