package org.wardkeep.operations.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.network.DeviceRole;
import org.wardkeep.network.Standing;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.report.ObservedJson;
import org.wardkeep.operations.report.ObservedText;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

class ObserveTest {
    private static final Path SCHEMA =
            Path.of(
                    Objects.requireNonNull(System.getProperty("wardkeep.root")),
                    "docs",
                    "schema",
                    "observation.schema.json");

    @Test
    void theScannerOfTheLabIsNamed() {
        var observed = observe("dcmtk_echo_mwl_store_orthanc.pcap");
        var scanner =
                observed.devices().stream()
                        .filter(device -> device.aeTitles().contains("CT_ROOM1"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("GE MEDICAL SYSTEMS", scanner.manufacturer());
        assertEquals("Revolution CT", scanner.model());
        assertEquals("SN-CT-4711", scanner.serial());
        assertEquals(DeviceRole.MODALITY, scanner.role());
        assertTrue(
                scanner.software().stream().anyMatch(s -> s.version().equals("revo_ct_22bc.50")));
        assertEquals(List.of(), observed.problems());
    }

    @Test
    void whatIsPrintedIsAsDocumented() throws IOException {
        var json = new ByteArrayOutputStream();
        ObservedJson.write(
                observe("dcmtk_move_get.pcap", "hl7_pump_pcd01_2575.pcap", "missing.pcap"), json);
        var text = json.toString(StandardCharsets.UTF_8);
        assertEquals(List.of(), schema().validate(text, InputFormat.JSON));
        assertTrue(text.contains("missing.pcap"), text);
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
    }

    private static List<?> schemaProblems(Observed observed) throws IOException {
        var json = new ByteArrayOutputStream();
        ObservedJson.write(observed, json);
        return schema().validate(json.toString(StandardCharsets.UTF_8), InputFormat.JSON);
    }

    /// The ventilator of the example hospital, and the list it is in.
    @Test
    void theListIsComparedWithTheWire() throws IOException {
        var observed = riverside("cmms-export.csv");
        var compared = observed.compared().orElseThrow();
        assertEquals(513, compared.units());
        var matched =
                compared.standings().stream()
                        .filter(Standing.Matched.class::isInstance)
                        .map(Standing.Matched.class::cast)
                        .toList();
        assertEquals(
                List.of("RG-004546 certain [serial number 15702, UDI (01)09520000001582(21)15702]"),
                matched.stream()
                        .map(one ->
                                "%s %s %s"
                                        .formatted(
                                                one.unit().id(),
                                                one.isCertain() ? "certain" : "likely",
                                                one.reasons()))
                        .toList());
        var text = ObservedText.of(observed);
        assertTrue(text.contains("COMPARED WITH THE LIST (513 units): 1 devices"), text);
        assertTrue(text.contains("In no list. Find out whose it is"), text);
        assertTrue(text.contains("Not seen while this was captured."), text);
        assertTrue(text.contains("is RG-004546, HAMILTON MEDICAL AG T1"), text);
        assertEquals(List.of(), schemaProblems(observed));
    }

    @Test
    void aListThatCannotBeReadIsNamed() {
        var compared = riverside("no-such-list.csv").compared().orElseThrow();
        assertEquals(0, compared.units());
        assertEquals(1, compared.lists().getFirst().refusals().size());
    }

    private static Observed riverside(String list) {
        var folder =
                Path.of(Objects.requireNonNull(System.getProperty("wardkeep.root")))
                        .resolve("examples/riverside");
        var capture = folder.resolve("captures/ward-network.pcap");
        return new Observe()
                .run(
                        new ObserveRequest(
                                List.of(new CaptureInput.OfFile("ward-network", capture)),
                                Optional.empty(),
                                List.of(folder.resolve("inventory").resolve(list)),
                                Progress.SILENT));
    }

    @Test
    void whatIsNoCaptureIsNamedAndStopsNothing() {
        var broken = new CaptureInput.OfStream("x", new ByteArrayInputStream(new byte[100]));
        var observed = new Observe().run(new ObserveRequest(List.of(broken), Progress.SILENT));
        assertEquals(0, observed.traffic().packets());
        assertEquals("x", observed.problems().getFirst().source());
    }

    private static Observed observe(String... names) {
        var folder = SharedData.path("captures/medical");
        var inputs =
                Arrays.stream(names)
                        .<CaptureInput>map(
                                name -> new CaptureInput.OfFile(name, folder.resolve(name)))
                        .toList();
        return new Observe().run(new ObserveRequest(inputs, Progress.SILENT));
    }
}
