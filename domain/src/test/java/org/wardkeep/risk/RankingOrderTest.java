package org.wardkeep.risk;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wardkeep.vocabulary.Epss;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A worse fact never gives a later rank: every fact raised, one at a time, on seeded random cases.
class RankingOrderTest {
    private static final int CASES = 2000;
    private static final Ranking RANKING = Ranking.standard();
    private static final KevEntry LISTED =
            new KevEntry(LocalDate.of(2022, 1, 1), KevEntry.Ransomware.UNKNOWN);
    private static final KevEntry RANSOMWARE =
            new KevEntry(LocalDate.of(2022, 1, 1), KevEntry.Ransomware.KNOWN);

    /// One fact made worse; gives the case back unchanged when it is at its worst already.
    record Raise(String name, UnaryOperator<RiskFactors> by) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Raise> raises() {
        return Stream.of(
                new Raise("match", f -> with(f, next(MatchStrength.values(), f.match()))),
                new Raise("role", RankingOrderTest::nobler),
                new Raise("maker", f -> with(f, next(MakerStatement.values(), f.maker()))),
                new Raise("support", f -> with(f, next(SupportStage.values(), f.support()))),
                new Raise("score", f -> each(f, v -> v.withScore(higher(v)))),
                new Raise("reach", f -> each(f, v -> v.withReach(next(Reach.values(), v.reach())))),
                new Raise("known exploited", f -> each(f, RankingOrderTest::listed)),
                new Raise("ransomware", f -> each(f, v -> v.withKnownExploited(RANSOMWARE))),
                new Raise(
                        "forecast",
                        f ->
                                each(
                                        f,
                                        v ->
                                                v.withEpss(
                                                        new Epss(
                                                                0.5,
                                                                OptionalDouble.of(
                                                                        percentile(v)))))),
                new Raise("one more", RankingOrderTest::oneMore));
    }

    @ParameterizedTest
    @MethodSource("raises")
    void aWorseFactNeverRanksLater(Raise raise) {
        var random = new Random(20261123);
        int earlier = 0;
        for (int i = 0; i < CASES; i++) {
            var before = any(random);
            var after = raise.by().apply(before);
            var rankBefore = RANKING.rank(before);
            var rankAfter = RANKING.rank(after);
            assertTrue(
                    rankAfter.compareTo(rankBefore) <= 0,
                    () ->
                            "%s%n%s%n%s%n%s%n%s"
                                    .formatted(raise, before, rankBefore, after, rankAfter));
            assertTrue(rankAfter.order() >= rankBefore.order());
            earlier += rankAfter.compareTo(rankBefore) < 0 ? 1 : 0;
        }
        assertTrue(earlier > 0, "the fact makes no difference at all");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void notDecidedIsNeverOffTheListUnlessTheMakerClearsIt(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var factors = with(any(random), MatchStrength.UNDECIDED);
            assertEquals(
                    factors.maker() == MakerStatement.NOT_AFFECTED,
                    RANKING.rank(factors).priority() == Priority.WATCH);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void theOrderDoesNotDependOnTheOrderOfTheFacts(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            var factors = any(random);
            var shuffled = new ArrayList<>(factors.vulnerabilities());
            Collections.shuffle(shuffled, random);
            var again = with(factors, shuffled);
            assertAll(
                    () -> assertEquals(0, RANKING.rank(factors).compareTo(RANKING.rank(again))),
                    () -> assertEquals(RANKING.rank(factors), RANKING.rank(factors)));
        }
    }

    private static RiskFactors any(Random random) {
        var vulnerabilities = new ArrayList<VulnerabilityFacts>();
        for (int i = random.nextInt(4); i > 0; i--) {
            vulnerabilities.add(anyVulnerability(random, i));
        }
        return new RiskFactors(
                pick(random, MatchStrength.values()),
                anyRole(random),
                vulnerabilities,
                pick(random, MakerStatement.values()),
                pick(random, SupportStage.values()));
    }

    private static VulnerabilityFacts anyVulnerability(Random random, int number) {
        var vulnerability =
                VulnerabilityFacts.named("CVE-2020-000" + number)
                        .withReach(pick(random, Reach.values()));
        if (random.nextInt(4) > 0) {
            vulnerability =
                    vulnerability.withScore(new BaseScore(random.nextInt(101) / 10.0, "3.1"));
        }
        if (random.nextInt(4) == 0) {
            vulnerability =
                    vulnerability.withKnownExploited(random.nextBoolean() ? LISTED : RANSOMWARE);
        }
        return random.nextBoolean()
                ? vulnerability.withEpss(
                        new Epss(random.nextDouble(), OptionalDouble.of(random.nextDouble())))
                : vulnerability;
    }

    private static RoleFinding anyRole(Random random) {
        return random.nextInt(5) == 0
                ? new RoleFinding.NotKnown(new UnitWords("MISC", "", ""))
                : known(pick(random, ClinicalRole.values()));
    }

    private static RoleFinding known(ClinicalRole role) {
        return new RoleFinding.Known(role, "phrase", "phrase", UnitWords.Field.DESCRIPTION, "test");
    }

    /// From other over what is watched or pictured (and what is not known) to life support.
    private static RiskFactors nobler(RiskFactors factors) {
        var role =
                switch (factors.role().stakes()) {
                    case 1 -> new RoleFinding.NotKnown(new UnitWords("MISC", "", ""));
                    case 2 -> known(ClinicalRole.THERAPY);
                    default -> known(ClinicalRole.LIFE_SUPPORT);
                };
        return new RiskFactors(
                factors.match(),
                role,
                factors.vulnerabilities(),
                factors.maker(),
                factors.support());
    }

    /// A first vulnerability takes the place of one that is assumed, so it is no less than that.
    private static RiskFactors oneMore(RiskFactors factors) {
        var more = new ArrayList<>(factors.vulnerabilities());
        more.add(VulnerabilityFacts.named("CVE-2021-9999"));
        return with(factors, more);
    }

    private static BaseScore higher(VulnerabilityFacts vulnerability) {
        double score = vulnerability.score().map(BaseScore::value).orElse(7.0);
        return new BaseScore(Math.min(10.0, score + 1.5), "3.1");
    }

    private static VulnerabilityFacts listed(VulnerabilityFacts vulnerability) {
        return vulnerability.knownExploited().isPresent()
                ? vulnerability
                : vulnerability.withKnownExploited(LISTED);
    }

    private static double percentile(VulnerabilityFacts vulnerability) {
        return Math.min(
                1.0, vulnerability.epss().map(e -> e.percentile().orElse(0.0)).orElse(0.0) + 0.1);
    }

    private static RiskFactors each(RiskFactors factors, UnaryOperator<VulnerabilityFacts> change) {
        return with(factors, factors.vulnerabilities().stream().map(change).toList());
    }

    private static RiskFactors with(RiskFactors f, MatchStrength match) {
        return new RiskFactors(match, f.role(), f.vulnerabilities(), f.maker(), f.support());
    }

    private static RiskFactors with(RiskFactors f, MakerStatement maker) {
        return new RiskFactors(f.match(), f.role(), f.vulnerabilities(), maker, f.support());
    }

    private static RiskFactors with(RiskFactors f, SupportStage support) {
        return new RiskFactors(f.match(), f.role(), f.vulnerabilities(), f.maker(), support);
    }

    private static RiskFactors with(RiskFactors f, List<VulnerabilityFacts> vulnerabilities) {
        return new RiskFactors(f.match(), f.role(), vulnerabilities, f.maker(), f.support());
    }

    private static <T extends Enum<T>> T next(T[] values, T value) {
        return Arrays.stream(values)
                .filter(candidate -> candidate.compareTo(value) > 0)
                .findFirst()
                .orElse(value);
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
