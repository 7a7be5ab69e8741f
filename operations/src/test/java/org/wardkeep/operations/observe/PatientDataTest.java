package org.wardkeep.operations.observe;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.report.ObservedJson;
import org.wardkeep.operations.report.ObservedText;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Nothing of a patient leaves a decoder: everything that observe prints is searched for every
/// value of a patient in the captures.
class PatientDataTest {
    /// Names, ids, dates of birth, addresses, contacts, orders, allergies and clinical values of
    /// the patients in the captures, read from them by hand with tshark. Add those of your
    /// captures.
    private static final List<String> OF_PATIENTS =
            List.of(
                    "MOUSE",
                    "MICKEY",
                    "MINNIE",
                    "135769",
                    "19281118",
                    "19240101",
                    "Main St",
                    "Buena Vista",
                    "32830",
                    "939-5555",
                    "ohtoodles",
                    "999999999",
                    "Penicillin",
                    "Cat dander",
                    "Anaphylactic",
                    "FORT WAYNE",
                    "DUCK",
                    "DONALD",
                    "GOOF",
                    "Disney",
                    "Hazel",
                    "Selenium",
                    "CREATININE",
                    "LIPID",
                    "Hgb",
                    "XYZ LAB",
                    "SYNTH^PATIENT",
                    "Patient^",
                    "^Patient",
                    "P0000",
                    "P0001",
                    "P0002",
                    "P0003",
                    "P0004",
                    "19700101",
                    "BED02",
                    "BED04",
                    "CT HEAD",
                    "ACCP0001",
                    "MDC_FLOW_FLUID",
                    "MDC_ECG_HEART_RATE",
                    "MDC_DIM_MILLI_L",
                    "PUMP0000",
                    "ADT0000",
                    "MON0000");

    static Stream<Path> captures() {
        return Stream.of("pcap", "pcapng")
                .flatMap(ending -> SharedData.files("captures/medical", "." + ending).stream());
    }

    @ParameterizedTest
    @MethodSource("captures")
    void nothingOfAPatientIsPrinted(Path capture) throws IOException {
        var observed =
                new Observe()
                        .run(
                                new ObserveRequest(
                                        List.of(new CaptureInput.OfFile("capture", capture)),
                                        Progress.SILENT));
        var json = new ByteArrayOutputStream();
        ObservedJson.write(observed, json);
        var printed =
                (json.toString(StandardCharsets.UTF_8) + ObservedText.of(observed) + observed)
                        .toLowerCase(Locale.ROOT);
        assertTrue(observed.traffic().packets() > 0);
        for (var value : OF_PATIENTS) {
            assertFalse(printed.contains(value.toLowerCase(Locale.ROOT)), value + " in " + printed);
        }
    }
}
