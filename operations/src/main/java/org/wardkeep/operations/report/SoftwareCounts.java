package org.wardkeep.operations.report;

import org.wardkeep.operations.assess.ComparedWith;
import org.wardkeep.operations.assess.SoftwareSeen;

/// How much is known of the software in units.
///
/// @param isLookedUp whether it was compared with more than what the folder says
/// @param lists software lists
/// @param parts in all lists, operating systems of device lists not counted
/// @param systems different operating systems in device lists
/// @param affected parts and operating systems with something open
/// @param unknown parts and operating systems that nothing could be said of; not safe
record SoftwareCounts(
        boolean isLookedUp, int lists, int parts, int systems, long affected, long unknown) {
    static SoftwareCounts of(SoftwareSeen software) {
        return new SoftwareCounts(
                software.with() instanceof ComparedWith.Records,
                software.lists(),
                software.listed(),
                software.systems(),
                software.affected(),
                software.unknown());
    }
}
