package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.astm.AstmInstrument;
import org.wardkeep.formats.protocol.astm.AstmSender;
import org.wardkeep.formats.protocol.dicom.DicomAssociation;
import org.wardkeep.formats.protocol.dicom.DicomEquipment;
import org.wardkeep.formats.protocol.dicom.DicomRole;
import org.wardkeep.formats.protocol.dicom.DicomService;
import org.wardkeep.formats.protocol.dns.DnsAddress;
import org.wardkeep.formats.protocol.fhir.FhirDevice;
import org.wardkeep.formats.protocol.fhir.FhirPatientData;
import org.wardkeep.formats.protocol.fhir.FhirServer;
import org.wardkeep.formats.protocol.hl7.Hl7Device;
import org.wardkeep.formats.protocol.hl7.Hl7Message;
import org.wardkeep.formats.protocol.llmnr.LlmnrHost;
import org.wardkeep.formats.protocol.mdns.MdnsHost;
import org.wardkeep.formats.protocol.mdns.MdnsPlatform;
import org.wardkeep.formats.protocol.mdns.MdnsProperty;
import org.wardkeep.formats.protocol.mdns.MdnsService;
import org.wardkeep.formats.protocol.netbios.BrowserAnnouncement;
import org.wardkeep.formats.protocol.netbios.NetbiosName;
import org.wardkeep.formats.protocol.netbios.NetbiosStation;
import org.wardkeep.formats.protocol.poct.PoctDevice;
import org.wardkeep.formats.protocol.wsd.WsdDevice;
import org.wardkeep.formats.protocol.wsd.WsdTarget;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;
import java.util.stream.Stream;

/// What the observations of medical protocols and of names say, one row each, written as in
/// `ClueReadersTest`.
class MedicalCluesTest {
    private static final IpAddress IP = IpAddress.parse("10.0.0.7").orElseThrow();
    private static final String DCMTK = "1.2.276.0.7230010.3.0.3.6.7";

    static Stream<Arguments> dicom() {
        return Stream.of(
                arguments(
                        association(DicomRole.REQUESTOR, "CT1", DCMTK, "OFFIS_DCMTK_367"),
                        "sender: AE_TITLE CT1, SOFTWARE DCMTK 3.6.7"),
                arguments(
                        association(DicomRole.ACCEPTOR, "CT1", "1.9.9", "STORE_1"),
                        "sender: AE_TITLE PACS, SOFTWARE STORE_1"),
                arguments(
                        association(
                                DicomRole.REQUESTOR, "LINAC", "1.2.246.352.70", "MergeCOM3_410"),
                        "sender: AE_TITLE LINAC, MANUFACTURER? Varian, SOFTWARE? MergeCOM-3 4.1.0"),
                arguments(
                        association(DicomRole.REQUESTOR, "ORTHANC", DCMTK, "OFFIS_DCMTK_367"),
                        "sender: AE_TITLE ORTHANC, SOFTWARE? Orthanc, ROLE? PACS,"
                                + " WEAKNESS default-ae-title ORTHANC, SOFTWARE DCMTK 3.6.7"),
                arguments(
                        new DicomEquipment(
                                DicomRole.REQUESTOR,
                                "CT",
                                "Maker",
                                "M1",
                                "ST7",
                                "S1",
                                List.of("1.0", "2.0"),
                                "Ward",
                                "Radiology"),
                        "serial S1, perhaps the sender: MANUFACTURER Maker, MODEL M1, SERIAL S1,"
                                + " NAME ST7, LOCATION Ward, Radiology, SOFTWARE device software 1.0,"
                                + " SOFTWARE device software 2.0, ROLE? MODALITY"),
                arguments(
                        new DicomEquipment(
                                DicomRole.ACCEPTOR, "", "Maker", "M1", "", "", List.of(), "", ""),
                        "Maker|M1|: MANUFACTURER Maker, MODEL M1"),
                arguments(service("C-MOVE", "1.2.840.10008.5.1.4.1.2.2.2"), "receiver: ROLE? PACS"),
                arguments(service("C-FIND", "1.2.840.10008.5.1.4.31"), "receiver: ROLE? SERVER"),
                arguments(service("C-STORE", "1.2.840.10008.5.1.4.1.1.2"), "receiver: ROLE?? PACS"),
                arguments(service("C-ECHO", "1.2.840.10008.1.1"), ""));
    }

    private static DicomAssociation association(
            DicomRole sender, String calling, String uid, String version) {
        return new DicomAssociation(sender, calling, "PACS", uid, version, List.of(), List.of());
    }

    private static DicomService service(String command, String sopClass) {
        return new DicomService(DicomRole.REQUESTOR, command, sopClass, "");
    }

    static Stream<Arguments> messages() {
        return Stream.of(
                arguments(
                        new Hl7Message("MIRTH", "W", "EHR", "", "ORU^R01", "2.6", ""),
                        "sender: NAME MIRTH, SOFTWARE? Mirth Connect, ROLE? GATEWAY"),
                arguments(
                        new Hl7Message("PUMP^0012^EUI-64", "", "", "", "", "2.6", ""),
                        "sender: NAME PUMP, IDENTIFIER EUI-64 0012"),
                arguments(
                        new Hl7Device(
                                "SN8877-Infusomat", "0012", "EUI-64", "MDC_DEV_PUMP_INFUS_MDS", ""),
                        "0012, perhaps the sender: IDENTIFIER EUI-64 0012, SERIAL 8877,"
                                + " MODEL Infusomat, ROLE? PUMP"),
                arguments(
                        new Hl7Device("DELTA XL SN 5399", "", "", "", ""),
                        "DELTA XL SN 5399, perhaps the sender: MODEL DELTA XL, SERIAL 5399"),
                arguments(
                        new Hl7Device("", "", "", "", "(01)09521234543213(21)S77(11)260101"),
                        "(01)09521234543213(21)S77(11)260101, perhaps the sender: UDI"
                                + " (01)09521234543213(21)S77(11)260101, SERIAL S77"),
                arguments(
                        new PoctDevice("1", "V", "M7", "S7", "", "B", "3.1", "Meter"),
                        "sender: MANUFACTURER V, MODEL M7, SERIAL S7, NAME Meter,"
                                + " SOFTWARE device software 3.1, ROLE? ANALYSER"),
                arguments(
                        new AstmSender("cobas^1.2^S9", "H", "LIS2-A2"),
                        "sender: NAME? cobas, MODEL? cobas, SOFTWARE? device software 1.2,"
                                + " SERIAL? S9"),
                arguments(new AstmSender("HOST", "A", "1"), "sender: NAME? HOST"),
                arguments(new AstmInstrument("A1"), "sender: ROLE? ANALYSER"),
                arguments(
                        new FhirDevice("Maker", "M1", "S1", List.of("2.0"), "U", ""),
                        "serial S1, perhaps the sender: MANUFACTURER Maker, MODEL M1, SERIAL S1,"
                                + " UDI U, SOFTWARE device software 2.0"),
                arguments(
                        new FhirServer("HAPI", "8.0", "4.0.1", "x"),
                        "sender: SOFTWARE HAPI 8.0, ROLE? SERVER"),
                arguments(
                        new FhirPatientData(List.of("Patient")),
                        "sender: WEAKNESS clear-patient-data FHIR;"
                                + " receiver: WEAKNESS clear-patient-data FHIR"),
                arguments(
                        new WsdDevice("Maker", "M1", "7", "Bed 2", "4.2", "S1", ""),
                        "sender: MANUFACTURER Maker, MODEL M1, NAME Bed 2, SERIAL S1,"
                                + " SOFTWARE device software 4.2"),
                arguments(
                        new WsdTarget(
                                "urn:uuid:2",
                                "mdpws:MedicalDevice",
                                List.of("sdc.mds.pkp:1.2", "sdc.cdc.type:///70001"),
                                ""),
                        "sender: IDENTIFIER urn:uuid:2, ROLE? VENTILATOR"),
                arguments(
                        new WsdTarget("urn:uuid:1", "wprt:PrintDeviceType", List.of(), ""),
                        "sender: IDENTIFIER urn:uuid:1, ROLE PRINTER"));
    }

    static Stream<Arguments> names() {
        return Stream.of(
                arguments(new DnsAddress("ct1.x.org", IP, false), "10.0.0.7: NAME? ct1.x.org"),
                arguments(new MdnsHost("ct1.local", IP), "sender: NAME ct1.local"),
                arguments(
                        new MdnsPlatform("ct1", "ARM", "Linux"),
                        "sender: NAME ct1, SOFTWARE? Linux"),
                arguments(property("usb_mfg", "HP"), "sender: MANUFACTURER? HP"),
                arguments(property("ty", "LaserJet 4"), "sender: MODEL? LaserJet 4"),
                arguments(property("product", "(LaserJet 4)"), "sender: MODEL? LaserJet 4"),
                arguments(property("sn", "S1"), "sender: SERIAL S1"),
                arguments(property("fv", "1.2"), "sender: SOFTWARE? firmware 1.2"),
                arguments(property("aet", "CT1"), "sender: AE_TITLE CT1"),
                arguments(property("note", "Ward 3"), "sender: LOCATION? Ward 3"),
                arguments(property("srcvers", "3"), ""),
                arguments(
                        new MdnsService("Ward._ipp._tcp.local", "prn.local", 631),
                        "sender: NAME prn.local, ROLE? PRINTER"),
                arguments(
                        new MdnsService("ct._dicom._tcp.local", "ct.local", 104),
                        "sender: NAME ct.local"),
                arguments(new LlmnrHost("pc7", IP), "sender: NAME pc7"),
                arguments(new NetbiosName("PC7", 0, false, IP), "sender: NAME PC7"),
                arguments(new NetbiosName("WARD", 0, true, IP), ""),
                arguments(
                        new NetbiosStation(MacAddress.NONE, List.of("PC7<00>", "PC7<20>")),
                        "sender: NAME PC7"),
                arguments(
                        new BrowserAnnouncement("PC7", "6.1", 3, ""),
                        "sender: NAME PC7, SOFTWARE?? Windows NT 6.1"));
    }

    private static MdnsProperty property(String key, String value) {
        return new MdnsProperty("x._y._tcp.local", key, value);
    }

    @ParameterizedTest
    @MethodSource({"dicom", "messages", "names"})
    void clues(Observation what, String expected) {
        assertEquals(expected, ClueReadersTest.read(what, 40_000));
    }
}
