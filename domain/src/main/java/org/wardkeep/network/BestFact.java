package org.wardkeep.network;

import org.wardkeep.vocabulary.Wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/// Which of several facts about one thing is shown, and whether they contradict each other.
///
/// @param value empty when there is no fact
/// @param confidence of that value; possible when there is none
/// @param conflicts a sentence for each other value that is as sure
record BestFact(String value, Confidence confidence, List<String> conflicts) {
    /// Surest first, then oftenest, then first seen.
    static final Comparator<Fact> ORDER =
            Comparator.comparing((Fact fact) -> fact.clue().confidence())
                    .thenComparingLong(Fact::count)
                    .reversed()
                    .thenComparingLong(Fact::firstPacket);

    BestFact {
        conflicts = List.copyOf(conflicts);
    }

    static BestFact of(FactKind kind, Collection<Fact> facts, BiPredicate<String, String> same) {
        var all = facts.stream().filter(fact -> fact.clue().kind() == kind).sorted(ORDER).toList();
        if (all.isEmpty()) {
            return new BestFact("", Confidence.POSSIBLE, List.of());
        }
        var best = all.getFirst();
        var conflicts = new ArrayList<String>();
        var told = new ArrayList<String>(List.of(best.clue().value()));
        for (var other : all) {
            boolean isWeak = other.clue().confidence() == Confidence.POSSIBLE;
            var value = other.clue().value();
            if (!isWeak && told.stream().noneMatch(one -> same.test(one, value))) {
                told.add(value);
                conflicts.add(
                        "%s: \"%s\" (%s, packet %d) but \"%s\" (%s, packet %d)"
                                .formatted(
                                        kind.name().toLowerCase(Locale.ROOT),
                                        best.clue().value(),
                                        best.clue().why(),
                                        best.firstPacket(),
                                        value,
                                        other.clue().why(),
                                        other.firstPacket()));
            }
        }
        return new BestFact(best.clue().value(), best.clue().confidence(), conflicts);
    }

    /// Whether two texts say the same, whatever their case and punctuation.
    static boolean sameText(String a, String b) {
        return Wording.of(a)
                .folded()
                .replace(" ", "")
                .equals(Wording.of(b).folded().replace(" ", ""));
    }

    /// Whether one model's name says the other with less: `Infusomat` and `Infusomat Space`.
    static boolean sameModel(String a, String b) {
        var one = " " + Wording.of(a).folded() + " ";
        var other = " " + Wording.of(b).folded() + " ";
        return one.contains(other) || other.contains(one) || sameText(a, b);
    }
}
