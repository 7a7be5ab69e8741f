package org.wardkeep.remediation;

import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.MatchStrength;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;

import java.util.List;
import java.util.Optional;

/// What the next action is decided from.
///
/// @param match whether the advisory means the unit
/// @param affected the range as the advisory words it, such as `versions prior to 1.52`
/// @param maker what the maker, or a VEX statement, says; the same that the unit was ranked by
/// @param remedies of the advisories for this product
public record RemediationFacts(
        MatchStrength match,
        Optional<String> affected,
        MakerStatement maker,
        List<MakerRemedy> remedies,
        PatchPermission permission,
        RoleFinding role,
        SupportStage support) {

    public RemediationFacts {
        remedies = List.copyOf(remedies);
    }
}
