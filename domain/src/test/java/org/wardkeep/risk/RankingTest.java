package org.wardkeep.risk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardkeep.vocabulary.Epss;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

class RankingTest {
    private static final Ranking RANKING = Ranking.standard();
    private static final ClinicalRoles ROLES = ClinicalRoles.standard();

    /// One row of the table in `docs/ranking.md`.
    record Example(String name, RiskFactors factors, Priority expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workedExamples")
    void theDocumentSaysWhatTheRankingDoes(Example example) {
        var rank = RANKING.rank(example.factors());
        assertEquals(example.expected(), rank.priority(), rank::toString);
    }

    @Test
    void theDocumentHasItsExamples() throws IOException {
        assertTrue(workedExamples().count() >= 12);
    }

    @Test
    void theSentencesAreReadableAndCarryNoProbability() throws IOException {
        workedExamples()
                .map(example -> RANKING.rank(example.factors()))
                .flatMap(rank -> rank.reasons().stream())
                .forEach(reason ->
                        assertAll(
                                reason.sentence(),
                                () -> assertFalse(reason.sentence().contains("{")),
                                () -> assertFalse(reason.sentence().contains("%")),
                                () -> assertTrue(reason.sentence().endsWith(".")),
                                () -> assertFalse(reason.evidence().isBlank())));
    }

    @Test
    void theRankExplainsItself() {
        var vulnerability =
                scored("CVE-2021-33886", 9.8, Reach.NETWORK)
                        .withEpss(new Epss(0.42, OptionalDouble.of(0.973)));
        var rank =
                RANKING.rank(
                        new RiskFactors(
                                MatchStrength.CERTAIN,
                                ROLES.find(new UnitWords("INF PUMP", "", "")),
                                List.of(vulnerability),
                                MakerStatement.NO_FIX,
                                SupportStage.SUPPORT));
        assertEquals(
                "It gives treatment (\"inf pump\" in the description). The worst vulnerability"
                        + " (CVE-2021-33886, CVSS 3.1: 9.8) can be used over the network. The"
                        + " advisory certainly means this unit. It is more likely to be attacked"
                        + " than 97 of 100 other vulnerabilities. The maker says there will be no"
                        + " fix.",
                rank.why());
    }

    @Test
    void severalAdvisoriesCountByTheWorst() {
        assertAll(
                () -> assertEquals(MakerStatement.NOT_STATED, MakerStatement.worst(List.of())),
                () ->
                        assertEquals(
                                MakerStatement.FIX_AVAILABLE,
                                MakerStatement.worst(
                                        List.of(
                                                MakerStatement.NOT_AFFECTED,
                                                MakerStatement.FIX_AVAILABLE))));
    }

    @ParameterizedTest
    @CsvSource({
        "FIX_AVAILABLE, FIX_AVAILABLE FIX_AVAILABLE",
        "FIX_IN_PART, FIX_AVAILABLE MITIGATION_ONLY",
        "FIX_IN_PART, FIX_AVAILABLE NOT_STATED",
        "NO_FIX, FIX_AVAILABLE NO_FIX",
        "NOT_STATED, MITIGATION_ONLY NOT_STATED"
    })
    void aFixForSomeIsSaidToBeOne(MakerStatement expected, String statements) {
        assertEquals(
                expected,
                MakerStatement.together(
                        Arrays.stream(statements.split(" ", -1))
                                .map(MakerStatement::valueOf)
                                .toList()));
    }

    @Test
    void ransomwareIsNamedAndComesBeforeAnyOtherKnownExploit() {
        var plain = RANKING.rank(exploited(KevEntry.Ransomware.UNKNOWN));
        var ransomware = RANKING.rank(exploited(KevEntry.Ransomware.KNOWN));
        assertAll(
                () -> assertTrue(ransomware.compareTo(plain) < 0),
                () -> assertTrue(ransomware.why().contains("Ransomware gangs")));
    }

    private static RiskFactors exploited(KevEntry.Ransomware ransomware) {
        return new RiskFactors(
                MatchStrength.CERTAIN,
                ROLES.find(new UnitWords("CT SCANNER", "", "")),
                List.of(
                        scored("CVE-2019-0708", 9.8, Reach.NETWORK)
                                .withKnownExploited(
                                        new KevEntry(LocalDate.of(2021, 11, 3), ransomware))),
                MakerStatement.FIX_AVAILABLE,
                SupportStage.SUPPORT);
    }

    static Stream<Example> workedExamples() throws IOException {
        var document =
                Path.of(System.getProperty("wardkeep.root", "..")).resolve("docs/ranking.md");
        return Files.readAllLines(document).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells ->
                        new Example(
                                cells.get(1) + " " + cells.get(2),
                                factors(cells),
                                Priority.valueOf(cells.get(8))));
    }

    private static RiskFactors factors(List<String> cells) {
        return new RiskFactors(
                MatchStrength.valueOf(cells.get(4)),
                ROLES.find(new UnitWords(cells.get(2), "", cells.get(3))),
                List.of(vulnerability(cells.get(5))),
                MakerStatement.valueOf(cells.get(6)),
                SupportStage.valueOf(cells.get(7)));
    }

    private static VulnerabilityFacts vulnerability(String facts) {
        var words = List.of(facts.split(" ", -1));
        var vulnerability = VulnerabilityFacts.named("CVE-2020-0001");
        if (!words.getFirst().equals("?")) {
            vulnerability =
                    vulnerability.withScore(
                            new BaseScore(Double.parseDouble(words.getFirst()), "3.1"));
        }
        vulnerability = vulnerability.withReach(reach(words.get(1)));
        for (var word : words.subList(2, words.size())) {
            vulnerability =
                    word.equals("KEV")
                            ? vulnerability.withKnownExploited(
                                    new KevEntry(
                                            LocalDate.of(2022, 1, 1), KevEntry.Ransomware.UNKNOWN))
                            : vulnerability.withEpss(
                                    new Epss(
                                            0.5,
                                            OptionalDouble.of(Integer.parseInt(word) / 100.0)));
        }
        return vulnerability;
    }

    private static Reach reach(String letter) {
        return switch (letter) {
            case "N" -> Reach.NETWORK;
            case "A" -> Reach.ADJACENT;
            case "L" -> Reach.LOCAL;
            case "P" -> Reach.PHYSICAL;
            case "?" -> Reach.NOT_KNOWN;
            default -> throw new IllegalArgumentException(letter);
        };
    }

    private static VulnerabilityFacts scored(String id, double score, Reach reach) {
        return VulnerabilityFacts.named(id).withScore(new BaseScore(score, "3.1")).withReach(reach);
    }
}
