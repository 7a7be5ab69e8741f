package org.wardkeep.formats.mds2;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.List;
import java.util.stream.Collectors;

class Mds2ContradictionsTest {
    @Test
    void thePublishedFormOfARecorder() {
        var found = of(Mds2ReaderTest.fixture("recorder-2019.csv"));
        assertEquals(
                """
                sbom-unavailable-but-described [SBOM-1, SBOM-2, SBOM-2.1, SBOM-4]
                removable-media-denied-but-used [CONN-1.2.3, MPII-3.3, DTBK-3]
                remote-service-without-outside [RMOT-1, CONN-4]
                no-antimalware-no-other-control [MLDP-2, MLDP-3]
                base-left-blank-CONN-1 [CONN-1, CONN-1.2]
                base-left-blank-CONN-1.1 [CONN-1.1, CONN-1.1.1]\
                """,
                found.stream()
                        .map(c -> c.ruleId() + " " + c.questionIds())
                        .collect(Collectors.joining("\n")));
        assertEquals("Yes,USB memory", found.get(1).answers().get(1).raw());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SBOM-1=Yes SBOM-2=Yes                   |
                    SBOM-1=N/A SBOM-2=Yes                   |
                    TXCF-2=Yes CONN-7=No                    | encrypted-without-tls
                    TXCF-2=Yes CONN-7=Yes                   |
                    CSUP-2=Yes CSUP-2.1=No CSUP-2.2=No      | nobody-may-patch-CSUP-2
                    CSUP-2=Yes CSUP-2.1=No CSUP-2.2=Yes     |
                    CSUP-5=No CSUP-5.1=No CSUP-5.2=No       |
                    CSUP-1=N/A CSUP-2=Yes                   | updates-not-applicable-but-software
                    CSUP-1=Yes CSUP-2=Yes                   |
                    STCF-1=No MPII-2.2=Yes PLOK-2=No        | stored-plain-and-removable
                    STCF-1=No MPII-2.2=Yes PLOK-2=Yes       |
                    MLDP-2=No MLDP-3=Yes                    |
                    PLOK-1=Yes PLOK-3=Yes                   | software-only-but-locked
                    DOC-11=Yes PLOK-1=No                    | software-only-twice
                    RMOT-1=No RMOT-1.1=Yes                  | detail-without-base-RMOT-1
                    RMOT-1=No RMOT-1.1=No                   |
                    RMOT-1.1=Yes                            |
                    # a question that is answered twice answers nothing
                    TXCF-2=Yes CONN-7=No CONN-7=Yes         |
                    """)
    void rules(String answers, String rule) {
        var rows = answers.replace('=', ',').replace(" ", "\n");
        var found = of(Source.of("a.csv", "ID,Answer\n" + rows + "\n"));
        assertEquals(
                rule == null ? List.of() : List.of(rule),
                found.stream().map(Mds2Contradiction::ruleId).toList());
    }

    @Test
    void aContradictionNamesItsFormAndDevice() {
        var found =
                of(
                        Source.of(
                                "forms/a.csv",
                                "ID,Answer\nDOC-1,Acme\nDOC-3,Pump 4\nTXCF-2,Yes\nCONN-7,No\n"));
        assertEquals("forms/a.csv", found.getFirst().form());
        assertEquals("Acme Pump 4", found.getFirst().device());
    }

    @Test
    void everyRuleNamesQuestionsThatExistAndAsks() {
        var questions = Mds2Questions.of(Mds2Edition.HN1_2019);
        var rules = Mds2Contradictions.rules();
        for (var rule : rules) {
            for (var when : Mds2Rule.and(rule.all(), rule.any())) {
                assertTrue(questions.question(when.questionId()).isPresent(), rule.id());
            }
            assertTrue(rule.question().endsWith("?"), rule.question());
            assertTrue(!rule.mayBeFineWhen().isBlank(), rule.id());
        }
        assertEquals(rules.size(), rules.stream().map(Mds2Rule::id).distinct().count());
    }

    private static List<Mds2Contradiction> of(Source source) {
        return Mds2Contradictions.of(
                new Mds2Reader().parseLenient(source, Limits.standard()).result().orElseThrow());
    }
}
