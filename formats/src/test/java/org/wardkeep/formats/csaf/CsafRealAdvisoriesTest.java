package org.wardkeep.formats.csaf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.ArrayList;

/// The medical advisories of CISA, October 2024.
class CsafRealAdvisoriesTest {
    @Test
    void everyMedicalAdvisoryIsReadWhole() {
        int products = 0;
        int vulnerabilities = 0;
        int remediations = 0;
        var refused = new ArrayList<String>();
        var files = SharedData.files("advisories", ".json");
        for (var file : files) {
            var outcome =
                    new CsafReader()
                            .parse(
                                    Source.of(file.getFileName().toString(), file),
                                    Limits.standard());
            if (outcome.result().isEmpty()) {
                refused.add(outcome.problems().toString());
                continue;
            }
            var advisory = outcome.result().get();
            products += advisory.products().size();
            vulnerabilities += advisory.vulnerabilities().size();
            remediations +=
                    advisory.vulnerabilities().stream()
                            .mapToInt(v -> v.remediations().size())
                            .sum();
        }
        assertEquals(144, files.size());
        assertEquals(0, refused.size(), refused.toString());
        assertEquals(607, products);
        assertEquals(433, vulnerabilities);
        assertEquals(1_994, remediations);
    }
}
