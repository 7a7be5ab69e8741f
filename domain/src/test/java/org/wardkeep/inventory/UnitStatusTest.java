package org.wardkeep.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What hospitals write into the status column.
class UnitStatusTest {
    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource({
        "Active, IN_SERVICE",
        "IN USE, IN_SERVICE",
        "In Service, IN_SERVICE",
        "aktiv, IN_SERVICE",
        // unknown words are no reason to leave a unit out
        "xyz, IN_SERVICE",
        "not retired, IN_SERVICE",
        "Retired, RETIRED",
        "retired., RETIRED",
        "'  Written-off ', RETIRED",
        "DECOMMISSIONED, RETIRED",
        "Inactive, RETIRED",
        "ausgemustert, RETIRED",
        "Storage, OUT_OF_SERVICE",
        "in-storage, OUT_OF_SERVICE",
        "Out of service, OUT_OF_SERVICE",
        "defekt, OUT_OF_SERVICE",
        "Missing, OUT_OF_SERVICE",
        "'', UNKNOWN",
        "' ', UNKNOWN",
        "-, UNKNOWN",
    })
    void readsTheWordsOfHospitals(String written, UnitStatus status) {
        assertEquals(status, UnitStatus.parse(written));
    }
}
