package org.wardkeep.risk;

import static org.wardkeep.risk.Priority.NOW;
import static org.wardkeep.risk.Priority.PLANNED;
import static org.wardkeep.risk.Priority.SOON;

import java.util.List;

/// How exploitability and what is at stake for the patient make a priority.
///
/// The two axes are those of FDA, "Postmarket Management of Cybersecurity in Medical Devices" (28
/// December 2016), section VI: exploitability of the vulnerability and severity of patient harm.
/// The guidance leaves the cells to the user; they are Wardkeep's, reasoned in `docs/ranking.md`.
/// More to the right or further down is never less urgent.
///
/// | | other | diagnosis, monitoring, not known | therapy | life support |
/// |---|---|---|---|---|
/// | low | planned | planned | planned | planned |
/// | medium | planned | planned | soon | soon |
/// | high | planned | soon | soon | now |
/// | in use | soon | now | now | now |
final class DecisionTable {
    private DecisionTable() {}

    /// @param stakes 1 to 4, see [RoleFinding#stakes()]
    static Priority priority(Exploitability exploitability, int stakes) {
        var row =
                switch (exploitability) {
                    case LOW -> List.of(PLANNED, PLANNED, PLANNED, PLANNED);
                    case MEDIUM -> List.of(PLANNED, PLANNED, SOON, SOON);
                    case HIGH -> List.of(PLANNED, SOON, SOON, NOW);
                    case IN_USE -> List.of(SOON, NOW, NOW, NOW);
                };
        return row.get(stakes - 1);
    }
}
