package org.wardkeep.operations.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.assess.Assess;
import org.wardkeep.operations.assess.AssessRequest;
import org.wardkeep.operations.assess.AssessResult;
import org.wardkeep.operations.assess.KnowledgeChoice;
import org.wardkeep.operations.report.ObservedJson;
import org.wardkeep.operations.report.ObservedText;
import org.wardkeep.operations.report.Outputs;
import org.wardkeep.storage.knowledge.KnowledgePlace;
import org.wardkeep.vocabulary.Limits;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Nothing of a patient leaves a decoder: everything that observe prints, and every file that
/// assess writes, is searched for every value of a patient in the capture ([PatientValues]).
class PatientDataTest {
    /// Clinical words and values that stand in fields which also hold what is no patient's; read
    /// from the captures by hand.
    private static final List<String> CLINICAL =
            List.of(
                    "Hazel",
                    "Selenium",
                    "CREATININE",
                    "LIPID",
                    "Hgb",
                    "XYZ LAB",
                    "CT HEAD",
                    "MDC_FLOW_FLUID",
                    "MDC_ECG_HEART_RATE",
                    "MDC_DIM_MILLI_L");

    /// What the program says itself, so that a patient named "Patient" is found by the case of the
    /// word only.
    private static final String OWN_WORDS = "patients patient Patient Observation <main>";

    /// Institutions that are called as a patient is.
    private static final String OF_OTHERS = "SYNTH HOSPITAL";

    @TempDir private Path folder = Path.of("");

    static Stream<Path> captures() {
        return SharedData.files("captures/medical", ".pcap").stream();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void nothingOfAPatientIsPrintedOrWritten(Path capture) throws IOException {
        var values = new ArrayList<>(PatientValues.of(capture));
        values.addAll(CLINICAL);
        var list = folder.resolve("list.csv");
        Files.writeString(
                list,
                """
                asset tag,manufacturer,model,serial number,ip address
                T1,B. Braun,Space,8877,10.20.4.31
                T2,GE,Revolution CT,SN-CT-4711,10.20.1.21
                """);
        var observed =
                new Observe()
                        .run(
                                new ObserveRequest(
                                        List.of(new CaptureInput.OfFile("capture", capture)),
                                        Optional.empty(),
                                        List.of(list),
                                        Progress.SILENT));
        assertTrue(observed.traffic().packets() > 0);
        var json = new ByteArrayOutputStream();
        ObservedJson.write(observed, json);
        search(json.toString(StandardCharsets.UTF_8), values);
        search(ObservedText.of(observed), values);
        search(observed.toString(), values);
        Files.copy(capture, folder.resolve("a.pcap"));
        for (var written : assessed()) {
            search(written, values);
        }
    }

    private List<String> assessed() throws IOException {
        var result =
                new Assess(Clock.systemUTC())
                        .run(
                                new AssessRequest(
                                        folder,
                                        new KnowledgeChoice(
                                                Optional.empty(),
                                                _ -> new KnowledgePlace(folder.resolve("no.wkk"))),
                                        Limits.standard(),
                                        Progress.SILENT));
        var done = assertInstanceOf(AssessResult.Done.class, result);
        var all = new ArrayList<String>(List.of(done.assessment().toString()));
        var target = folder.resolve("wardkeep-out");
        for (var file : Outputs.write(done.assessment(), target, ZoneOffset.UTC).files()) {
            all.addAll(texts(file));
        }
        return all;
    }

    /// The file itself, or what is packed in it.
    private static List<String> texts(Path file) throws IOException {
        if (!file.toString().endsWith(".xlsx")) {
            return List.of(Files.readString(file));
        }
        var all = new ArrayList<String>();
        try (var packed = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(packed.entries())) {
                try (var part = packed.getInputStream(entry)) {
                    all.add(new String(part.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return all;
    }

    private static void search(String printed, List<String> values) {
        var rest = printed.replace(OF_OTHERS, "");
        assertEquals(
                List.of(), values.stream().filter(value -> holds(rest, value)).toList(), printed);
    }

    private static boolean holds(String printed, String value) {
        int flags =
                asWord(value, Pattern.CASE_INSENSITIVE).matcher(OWN_WORDS).find()
                        ? 0
                        : Pattern.CASE_INSENSITIVE;
        return asWord(value, flags).matcher(printed).find()
                && !asWord(value, 0).matcher(OWN_WORDS).find();
    }

    private static Pattern asWord(String value, int flags) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])", flags);
    }

    /// The search finds what it is for.
    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    DOE^JOHN,  a DOE^JOHN b,        true
                    PATIENT,   'name: PATIENT',     true
                    PATIENT,   about the patient,   false
                    MOUSE,     Mouse,               true
                    MOUSE,     mousetrap,           false
                    P0001,     'id P0001.',         true
                    P0001,     MP00012,             false
                    """)
    void aLeakIsFound(String value, String printed, boolean expected) {
        assertEquals(expected, holds(printed, value));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '!',
            textBlock =
                    """
                    MSH|^~\\&|A<cr>PID|1||4711^^^H||DOE^JANE<cr> ! 4711^^^H DOE^JANE JANE
                    H|\\^&|||X<cr>P|1||47110815||DOE^JANE<cr>  ! 47110815 DOE^JANE JANE
                    <PT.patient_id V="47110815"/>             ! 47110815
                    {"a":{"resourceType":"Patient","id":"x47110815","name":[{"family":"Smith"}]}} ! x47110815 Smith
                    {"resourceType":"Observation","subject":{"reference":"Patient/x4711","display":"J. Smith"}} ! x4711 Smith
                    {"resourceType":"Device","serialNumber":"47110815"} ! ''
                    """)
    void valuesOfEachProtocolAreRead(String text, String expected) {
        var stream = text.replace("<cr>", "\r").getBytes(StandardCharsets.UTF_8);
        var values = PatientValues.in(stream);
        var missing = new ArrayList<>(List.of(expected.split(" ")));
        missing.removeAll(values);
        missing.remove("");
        assertEquals(List.of(), missing, values::toString);
        assertEquals(expected.isEmpty(), values.isEmpty(), values::toString);
    }

    /// The captures do hold patients: an extraction that finds nothing proves nothing.
    @Test
    void valuesAreFoundInTheCaptures() throws IOException {
        var all = new ArrayList<String>();
        int with = 0;
        for (var capture : captures().toList()) {
            Set<String> values = PatientValues.of(capture);
            all.addAll(values);
            with += values.isEmpty() ? 0 : 1;
        }
        assertTrue(
                all.containsAll(
                        List.of(
                                "MOUSE^MINNIE",
                                "123 Main St.",
                                "19281118",
                                "SYNTH^PATIENTP0001",
                                "ACCP0001",
                                "SYNTH^PATIENT",
                                "P0004",
                                "BED02")),
                all::toString);
        assertTrue(with >= 9, "captures with a patient: " + with);
    }
}
