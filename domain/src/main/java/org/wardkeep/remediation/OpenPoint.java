package org.wardkeep.remediation;

import java.util.List;
import java.util.Optional;

/// One question about one unit.
///
/// @param maker as the inventory names it after aliases are resolved
/// @param assetTag the hospital's own number; only counted, never sent; empty when it is about a
///   document
/// @param advisories ids of the advisories it is about; may be empty
public record OpenPoint(
        String maker,
        String model,
        Optional<String> assetTag,
        List<String> advisories,
        OpenQuestion question) {
    public OpenPoint {
        advisories = List.copyOf(advisories);
    }
}
