package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.fhir.FhirPatientData;
import org.wardkeep.formats.protocol.smb.SmbDialect;
import org.wardkeep.formats.protocol.snmp.SnmpCommunity;
import org.wardkeep.formats.protocol.snmp.SnmpSpoken;
import org.wardkeep.formats.protocol.ssh.SshSoftware;
import org.wardkeep.formats.protocol.tls.TlsClient;
import org.wardkeep.formats.protocol.tls.TlsServer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WireRulesTest {
    private static final Party CLIENT = at("18:66:da:00:00:01", "10.0.0.1");
    private static final Party SERVER = at("00:50:56:00:00:02", "10.0.0.2");

    @Test
    void everyRuleHasACardAndEveryCardARule() {
        assertEquals(
                WireCard.shipped().keySet(),
                WireRules.all().stream().map(WireRule::id).collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0} on port {1}, {2} answers: {3}")
    @CsvSource(
            textBlock =
                    """
                    DICOM,  104, 3, clear-patient-data
                    HL7,   2575, 3, clear-patient-data
                    TELNET,  23, 3, obsolete-protocol
                    FTP,     21, 3, obsolete-protocol
                    HTTP,    80, 3, -
                    TLS,   2762, 3, -
                    """)
    void sessions(String protocol, int port, long answers, String expected) {
        var rules =
                new Lab()
                        .flow(CLIENT, SERVER, port, protocol, answers).findings().stream()
                                .map(WireFinding::rule)
                                .toList();
        assertEquals(expected.equals("-") ? List.of() : List.of(expected), rules);
    }

    @ParameterizedTest(name = "{0} machines: {1} findings")
    @CsvSource(
            textBlock =
                    """
                    19, 0
                    20, 1
                    200, 1
                    """)
    void aScan(int targets, int expected) {
        var lab = new Lab();
        for (int i = 0; i < targets; i++) {
            lab.flow(CLIENT, at("", "10.0.1." + i), 445, "", 0);
        }
        var scans = lab.findings().stream().filter(one -> one.rule().equals("smb-scan")).toList();
        assertEquals(expected, scans.size());
        if (expected > 0) {
            assertTrue(scans.getFirst().sentence().contains(" " + targets + " machines"));
        }
    }

    /// As EternalBlue's worms do: port 445 of a whole network, in SMB 1.
    @Test
    void aScanInSmb1IsToldAsSuch() {
        var lab = new Lab().says(CLIENT, new SmbDialect("1"));
        for (int i = 0; i < 25; i++) {
            lab.flow(CLIENT, at("", "10.0.1." + i), 445, "SMB", i % 5 == 0 ? 3 : 0);
        }
        var scan = lab.findings().getFirst();
        assertEquals("smb-scan", scan.rule());
        assertTrue(scan.sentence().contains("25 machines"), scan::sentence);
        assertTrue(scan.sentence().contains("and speaks SMB 1"), scan::sentence);
        assertTrue(scan.evidence().getFirst().contains("20 of them did not answer"));
        assertTrue(scan.fix().contains("off the network now"), scan::fix);
    }

    @Test
    void aServerOfManyIsNoScan() {
        var lab = new Lab();
        for (int i = 0; i < 200; i++) {
            lab.flow(at("", "10.0.1." + i), SERVER, 445, "SMB", 3);
        }
        assertTrue(lab.findings().stream().noneMatch(one -> one.rule().equals("smb-scan")));
    }

    @Test
    void patientsInFhirAreFound() {
        var lab = new Lab().flow(CLIENT, Lab.ARCHIVE, 8080, "HTTP", 3);
        assertEquals(List.of(), rules(lab));
        lab.says(CLIENT, new FhirPatientData(List.of("Observation", "Patient")));
        var finding = lab.findings().getFirst();
        assertEquals(List.of("clear-patient-data"), rules(lab));
        assertTrue(
                finding.sentence().contains("10.0.0.9 takes FHIR from 10.0.0.1"),
                finding::sentence);
        assertEquals("packet 2: resources Observation, Patient", finding.evidence().getFirst());
    }

    /// Who tries a password is not yet who has it.
    @ParameterizedTest(name = "{0} from port {1}: {2}")
    @CsvSource(
            textBlock =
                    """
                    PUBLIC,    161, default-community
                    PRIVATE,   161, default-community
                    CHOSEN, 161, -
                    PUBLIC,  40000, -
                    """)
    void communities(SnmpCommunity community, int port, String expected) {
        var agent = new Party(CLIENT.mac(), CLIENT.address(), port);
        var lab = new Lab().says(agent, new SnmpSpoken("2c", community));
        assertEquals(expected.equals("-") ? List.of() : List.of(expected), rules(lab));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
                    ORTHANC,      true
                    CONQUESTSRV1, true
                    DCM4CHEE,     true
                    CT_ROOM7,     false
                    orthanc_east, false
                    """)
    void titles(String title, boolean isDefault) {
        var expected = isDefault ? List.of("default-ae-title") : List.<String>of();
        assertEquals(expected, rules(new Lab().calls(CLIENT, title)));
    }

    static Stream<Arguments> obsolete() {
        return Stream.of(
                Arguments.of(new TlsServer("1.0", ""), "TLS 1.0"),
                Arguments.of(new TlsServer("SSL 3.0", ""), "SSL 3.0"),
                Arguments.of(new TlsServer("1.2", ""), ""),
                Arguments.of(new TlsClient("", "", "1.1", "t11d", ""), "TLS 1.1"),
                Arguments.of(new TlsClient("", "", "1.3", "t13d", ""), ""),
                Arguments.of(new SmbDialect("1"), "SMB 1"),
                Arguments.of(new SmbDialect("2.1"), ""),
                Arguments.of(new SshSoftware("1.5", "1.2.26", ""), "SSH 1"),
                Arguments.of(new SshSoftware("1.99", "OpenSSH_3.9p1", ""), ""));
    }

    @ParameterizedTest
    @MethodSource("obsolete")
    void versions(Observation said, String expected) {
        var findings = new Lab().says(CLIENT, said).findings();
        assertEquals(
                expected.isEmpty() ? List.of() : List.of("obsolete-protocol"),
                findings.stream().map(WireFinding::rule).toList());
        assertTrue(
                findings.isEmpty()
                        || findings.getFirst().sentence().contains(" uses " + expected + ","),
                findings::toString);
    }

    private static List<String> rules(Lab lab) {
        return lab.findings().stream().map(WireFinding::rule).toList();
    }

    @Test
    void aDefaultTitleIsFound() {
        var finding = new Lab().calls(CLIENT, "ORTHANC").findings().getFirst();
        assertEquals("default-ae-title", finding.rule());
        assertEquals(List.of("10.0.0.1"), finding.addresses());
    }

    @Test
    void whatNothingTellsOfIsFound() {
        var stranger = at("f0:12:34:00:00:01", "10.0.0.66");
        var findings = new Lab().flow(stranger, SERVER, 9999, "", 1).findings();
        assertEquals(List.of("unknown-device"), findings.stream().map(WireFinding::rule).toList());
        var sentence = findings.getFirst().sentence();
        assertTrue(
                sentence.contains(
                        "Seen: card f0:12:34:00:00:01; talks to 1 machine; first seen 1970"),
                sentence);
    }

    @Test
    void everySentenceIsWhole() {
        var lab = new Lab().calls(CLIENT, "ORTHANC").flow(CLIENT, SERVER, 104, "DICOM", 2);
        for (int i = 0; i < 30; i++) {
            lab.flow(CLIENT, at("", "10.0.1." + i), 445, "", 0);
        }
        for (var finding : lab.findings()) {
            assertFalse(finding.sentence().contains("{"), finding::sentence);
            assertFalse(finding.evidence().isEmpty(), finding::sentence);
        }
    }
}
