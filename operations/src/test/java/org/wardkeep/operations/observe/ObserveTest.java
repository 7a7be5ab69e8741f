package org.wardkeep.operations.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.network.DeviceRole;
import org.wardkeep.operations.Progress;
import org.wardkeep.operations.report.ObservedJson;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

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
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Files.readString(SCHEMA));
        var text = json.toString(StandardCharsets.UTF_8);
        assertEquals(List.of(), schema.validate(text, InputFormat.JSON));
        assertTrue(text.contains("missing.pcap"), text);
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
