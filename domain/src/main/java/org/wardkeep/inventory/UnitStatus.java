package org.wardkeep.inventory;

import org.wardkeep.vocabulary.Wording;

import java.util.Set;

/// Whether a unit is in use.
public enum UnitStatus {
    IN_SERVICE,
    /// In a store or workshop: comes back.
    OUT_OF_SERVICE,
    /// Gone, or never to be used again.
    RETIRED,
    /// The inventory does not say; counts as in service, because unknown is never safe.
    UNKNOWN;

    private static final Set<String> RETIRED_WORDS =
            Set.of(
                    "retired",
                    "disposed",
                    "decommissioned",
                    "scrapped",
                    "removed",
                    "sold",
                    "condemned",
                    "obsolete",
                    "written off",
                    "traded in",
                    "donated",
                    "inactive",
                    "ausgemustert",
                    "ausgesondert",
                    "verschrottet",
                    "stillgelegt",
                    "ret",
                    "deleted");
    private static final Set<String> OUT_WORDS =
            Set.of(
                    "storage",
                    "in storage",
                    "stored",
                    "spare",
                    "repair",
                    "in repair",
                    "out of service",
                    "oos",
                    "quarantine",
                    "loaned out",
                    "missing",
                    "lager",
                    "defekt",
                    "in reparatur",
                    "standby",
                    "not in use");

    public static UnitStatus parse(String written) {
        var folded = Wording.of(written).folded();
        if (folded.isEmpty()) {
            return UNKNOWN;
        }
        if (RETIRED_WORDS.contains(folded)) {
            return RETIRED;
        }
        return OUT_WORDS.contains(folded) ? OUT_OF_SERVICE : IN_SERVICE;
    }
}
