package org.wardkeep.formats.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.formats.SharedData;
import org.wardkeep.formats.stream.Traffic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/// What the medical captures give, compared with what was recorded and read by a person.
class BaselineTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HL7-ADT.pcap",
                "HL7-ORM.pcap",
                "HL7-ORU.pcap",
                "dcmtk_echo_mwl_store_orthanc.pcap",
                "dcmtk_move_get.pcap",
                "dicom_arq_1_find_testclient.pcap",
                "dicom_arq_2_get_testclient.pcap",
                "hl7_adt_orm.pcap",
                "hl7_monitor_oru_6661.pcap",
                "hl7_pump_pcd01_2575.pcap"
            })
    void capturesGiveWhatWasRecorded(String name) throws IOException {
        var capture = SharedData.path("captures/medical/" + name);
        // What ARP and others saw in the same capture is compared in their own tests.
        var facts =
                Traffic.of(capture).facts().stream()
                        .filter(fact -> fact.contains(" Dicom") || fact.contains(" Hl7"))
                        .collect(Collectors.joining("\n", "", "\n"));
        try (var recorded = BaselineTest.class.getResourceAsStream(name + ".txt")) {
            var expected =
                    recorded == null
                            ? ""
                            : new String(recorded.readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(expected, facts);
        }
    }
}
