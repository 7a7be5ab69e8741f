package org.wardkeep.operations.assess;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.mds2.Mds2Reader;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.remediation.Mds2Answer;
import org.wardkeep.remediation.PatchPermissions;
import org.wardkeep.vocabulary.Limits;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The forms of the example hospital, against what its README says of them.
class RiversidePermissionsTest {
    private static final Path FORMS =
            Path.of(System.getProperty("wardkeep.root", "..")).resolve("examples/riverside/mds2");

    /// Who may patch the operating system, as the README tells it, and who may install a fix of
    /// which nobody says where it belongs: the strictest part of the device.
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    baxter-spectrum-iq-9.01.01.xlsx               | Unknown     | HospitalMay
                    bd-alaris-8015-12.1.3.xlsx                    | NotAllowed  | NotAllowed
                    draeger-infinity-delta-vf10.1.xlsx            | MakerOnly   | MakerOnly
                    fresenius-agilia-link-3.0-d16.xlsx            | HospitalMay | HospitalMay
                    ge-carescape-b650-2.x.xlsx                    | MakerOnly   | MakerOnly
                    hamilton-t1-3.0.2.csv                         | MakerOnly   | MakerOnly
                    philips-intellivue-mx800-n.01.xlsx            | MakerOnly   | MakerOnly
                    # its drivers and firmware are the maker's
                    philips-pic-ix-c.03.xlsx                      | HospitalMay | MakerOnly
                    # the form of 2013 does not ask
                    siemens-biograph-mct-vg51c-2013-form.xlsx     | Unknown     | Unknown
                    """)
    void whoMayPatch(String file, String operatingSystem, String fix) {
        var answers = answers(file);
        var ofSystem = new HashMap<>(answers);
        ofSystem.keySet().removeIf(id -> id.matches("CSUP-[3-6].*"));
        assertAll(
                () -> assertEquals(operatingSystem, permission(ofSystem)),
                () -> assertEquals(fix, permission(answers)));
    }

    private static String permission(Map<String, Mds2Answer> answers) {
        return PatchPermissions.of(answers).getClass().getSimpleName();
    }

    private static Map<String, Mds2Answer> answers(String file) {
        var form =
                new Mds2Reader()
                        .parseLenient(Source.of(file, FORMS.resolve(file)), Limits.standard())
                        .result()
                        .orElseThrow();
        var answers = new HashMap<String, Mds2Answer>();
        for (var answer : form.answers()) {
            answers.putIfAbsent(
                    answer.questionId(),
                    new Mds2Answer(answer.questionId(), answer.raw(), answer.notes()));
        }
        return answers;
    }
}
