package org.wardkeep.risk;

import org.wardkeep.risk.Contribution.Effect.AllClear;
import org.wardkeep.risk.Contribution.Effect.AtLeast;
import org.wardkeep.risk.Contribution.Effect.Doubt;
import org.wardkeep.risk.Contribution.Effect.OrderOnly;
import org.wardkeep.risk.Contribution.Effect.StaysOpen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Ranks units by what can happen to a patient and how readily, never by a probability.
///
/// Pure and monotone: a worse fact never gives a later rank. An unknown counts as the worse or the
/// middle case, never as safe.
public final class Ranking {
    /// From here on (therapy, life support) an open hole or a doubt is judged more strictly.
    private static final int TREATS = ClinicalRole.THERAPY.stakes();

    private final RuleCards cards;
    private final List<RankRule> rules;

    public Ranking(RuleCards cards) {
        this.cards = cards;
        this.rules = RankRules.all();
    }

    public static Ranking standard() {
        return new Ranking(RuleCards.standard());
    }

    public Rank rank(RiskFactors factors) {
        var spoken = new ArrayList<Spoken>();
        for (var rule : rules) {
            rule.look(factors).ifPresent(said -> spoken.add(new Spoken(rule.id(), said)));
        }
        spoken.sort(Comparator.comparingInt(Spoken::weight).reversed());
        int order = spoken.stream().mapToInt(s -> s.said().points()).sum();
        return new Rank(
                priority(Tally.of(spoken), factors.role().stakes()),
                order,
                spoken.stream().map(this::reason).toList());
    }

    private static Priority priority(Tally tally, int stakes) {
        if (tally.allClear()) {
            return Priority.WATCH;
        }
        var priority = DecisionTable.priority(tally.exploitability(), stakes);
        if (tally.staysOpen() && mayRise(priority, tally.exploitability(), stakes)) {
            priority = priority.raised();
        }
        boolean lookToday = tally.exploitability() == Exploitability.IN_USE && stakes >= TREATS;
        return tally.doubt() && !lookToday ? priority.loweredByDoubt() : priority;
    }

    /// An open hole that is hard to use, in a unit that does not treat, can wait for maintenance;
    /// and "act today" must stay rare enough to be done today.
    private static boolean mayRise(Priority priority, Exploitability exploitability, int stakes) {
        boolean treats = stakes >= TREATS;
        return switch (priority) {
            case NOW, WATCH -> false;
            case SOON -> treats && exploitability.compareTo(Exploitability.HIGH) >= 0;
            case PLANNED -> treats || exploitability.compareTo(Exploitability.MEDIUM) >= 0;
        };
    }

    private RankReason reason(Spoken spoken) {
        var said = spoken.said();
        return new RankReason(
                spoken.ruleId(), cards.get(spoken.ruleId()).say(said.values()), said.evidence());
    }

    private record Spoken(String ruleId, Contribution said) {
        /// What decides alone stands first.
        int weight() {
            return switch (said.effect()) {
                case AllClear _ -> Integer.MAX_VALUE;
                case AtLeast _, StaysOpen _, Doubt _, OrderOnly _ -> said.points();
            };
        }
    }

    /// All effects together.
    private record Tally(
            Exploitability exploitability, boolean staysOpen, boolean doubt, boolean allClear) {
        static Tally of(List<Spoken> spoken) {
            var tally = new Tally(Exploitability.LOW, false, false, false);
            for (var one : spoken) {
                tally = tally.and(one.said().effect());
            }
            return tally;
        }

        Tally and(Contribution.Effect effect) {
            return switch (effect) {
                case AtLeast(var least) ->
                        least.compareTo(exploitability) > 0
                                ? new Tally(least, staysOpen, doubt, allClear)
                                : this;
                case StaysOpen _ -> new Tally(exploitability, true, doubt, allClear);
                case Doubt _ -> new Tally(exploitability, staysOpen, true, allClear);
                case AllClear _ -> new Tally(exploitability, staysOpen, doubt, true);
                case OrderOnly _ -> this;
            };
        }
    }
}
