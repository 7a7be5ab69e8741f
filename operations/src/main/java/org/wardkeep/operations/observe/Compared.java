package org.wardkeep.operations.observe;

import org.wardkeep.network.Standing;
import org.wardkeep.operations.folder.FileRead;

import java.util.List;

/// How what was seen stands to the hospital's lists.
///
/// @param units how many the lists have
/// @param standings every device, medical ones first, then the units that were not seen
/// @param lists what became of each list
public record Compared(int units, List<Standing> standings, List<FileRead> lists) {
    public Compared {
        standings = List.copyOf(standings);
        lists = List.copyOf(lists);
    }
}
