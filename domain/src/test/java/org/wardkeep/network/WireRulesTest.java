package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wardkeep.network.Lab.at;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.protocol.Party;

import java.util.List;
import java.util.stream.Collectors;

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
