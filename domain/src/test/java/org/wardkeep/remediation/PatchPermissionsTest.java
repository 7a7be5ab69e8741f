package org.wardkeep.remediation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class PatchPermissionsTest {
    /// Answers as `id=answer`, the CSUP of every id left out.
    @ParameterizedTest(name = "[{index}] {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    HospitalMay   | 2=Yes 2.1=Yes 2.2=No
                    HospitalMay   | 2=Yes 2.1=Yes 2.2=No 2.3=No 2.4=No 3=Yes 3.1=Yes 3.2=No 4=No 4.1=N/A 4.2=N/A
                    HospitalMay   | 2=yes 2.1=Y 2.2=NO
                    HospitalMay   | 2.1=Yes 2.2=No
                    MakerOnly     | 2=Yes 2.1=No 2.2=Yes
                    MakerOnly     | 2=Yes 2.1=Yes 2.2=No 3=Yes 3.1=No 3.2=Yes
                    MakerOnly     | 2=Yes 2.1=No 2.2=No 2.3=Yes
                    MakerOnly     | 2=Yes 2.1=No 2.2=No 8=Yes
                    OnlyWithMaker | 2=Yes 2.1=Yes 2.2=Yes
                    OnlyWithMaker | 2=Yes 2.1=Yes 2.2=Yes 3=Yes 3.1=Yes 3.2=No
                    NotAllowed    | 2=Yes 2.1=No 2.2=No 2.3=No
                    NotAllowed    | 2=Yes 2.1=No 2.2=No 3=Yes 3.1=No 3.2=Yes
                    # What is not said is not allowed
                    Unknown       | 2=Yes 2.1=Yes
                    Unknown       | 2=Yes 2.1=Yes 2.2=See_note
                    Unknown       | 2=Yes 2.1=N/A 2.2=N/A
                    Unknown       | 2=Yes 2.1=Yes 2.2=No 3=Yes 3.1=See_note 3.2=No
                    Unknown       | 1=N/A 2=N/A 3=N/A 4=N/A 5=N/A 6=N/A
                    Unknown       | 2=No 2.1=Yes 2.2=No
                    """)
    void theStrictestPartDecides(String expected, String answers) {
        var permission = PatchPermissions.of(form(answers));
        assertAll(
                () -> assertEquals(expected, permission.getClass().getSimpleName()),
                () -> assertTrue(permission.sentence().endsWith(".")));
    }

    @Test
    void theEvidenceKeepsTheRawAnswers() {
        var form = new HashMap<>(form("2=Yes 2.1=No"));
        form.put("CSUP-2.2", new Mds2Answer("CSUP-2.2", "Yes, optional", "see 4.3"));
        var answers = PatchPermissions.of(form).answers();
        assertEquals(
                "[CSUP-2.1: No, CSUP-2.2: Yes, optional (see 4.3), CSUP-2.3: (blank), CSUP-8:"
                        + " (blank)]",
                answers.toString());
    }

    @Test
    void noFormIsUnknownWithoutEvidence() {
        assertEquals(new PatchPermission.Unknown(List.of()), PatchPermissions.of(Map.of()));
    }

    private static Map<String, Mds2Answer> form(String answers) {
        var form = new HashMap<String, Mds2Answer>();
        for (var answer : answers.split(" ", -1)) {
            int equals = answer.indexOf('=');
            var id = "CSUP-" + answer.substring(0, equals);
            form.put(id, new Mds2Answer(id, answer.substring(equals + 1).replace('_', ' '), ""));
        }
        return form;
    }
}
