package org.wardkeep.remediation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns open points into one letter for each maker.
public final class MakerQuestions {
    private static final Comparator<OpenQuestion> IN_ORDER =
            Comparator.<OpenQuestion>comparingInt(MakerQuestions::place)
                    .thenComparing(OpenQuestion::text);

    private MakerQuestions() {}

    /// Letters by maker, questions in a fixed order, each once with all that it is asked about: the
    /// same points in any order give the same letters.
    public static List<MakerQuestion> group(Collection<OpenPoint> points) {
        var spelling = spellings(points);
        var makers = new TreeMap<String, SortedMap<OpenQuestion, Map<String, Asked>>>();
        for (var point : points) {
            makers.computeIfAbsent(point.maker(), _ -> new TreeMap<>(IN_ORDER))
                    .computeIfAbsent(point.question(), _ -> new TreeMap<>())
                    .computeIfAbsent(ModelName.key(point.model()), _ -> new Asked())
                    .add(point, spelling);
        }
        var letters = new ArrayList<MakerQuestion>();
        makers.forEach((maker, questions) -> {
            var asked = new ArrayList<MakerQuestion.Asked>();
            questions.forEach((question, models) ->
                    asked.add(new MakerQuestion.Asked(question.text(), together(models.values()))));
            letters.add(new MakerQuestion(maker, asked));
        });
        return letters;
    }

    /// Of several spellings the commonest, but rather one that is not all capitals; of equals the
    /// first in the alphabet.
    private static Map<String, String> spellings(Collection<OpenPoint> points) {
        var counted = new TreeMap<String, SortedMap<String, Integer>>();
        for (var point : points) {
            counted.computeIfAbsent(ModelName.key(point.model()), _ -> new TreeMap<>())
                    .merge(ModelName.of(point.model()), 1, Integer::sum);
        }
        var commonest = new HashMap<String, String>();
        counted.forEach((key, spelt) ->
                commonest.put(
                        key,
                        spelt.entrySet().stream()
                                .max(
                                        Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                                        e -> !ModelName.isShouted(e.getKey()))
                                                .thenComparing(Map.Entry.comparingByValue())
                                                .thenComparing(
                                                        Map.Entry.comparingByKey(
                                                                Comparator.reverseOrder())))
                                .orElseThrow()
                                .getKey()));
        return commonest;
    }

    /// Models with the same advisories stand on one line.
    private static List<MakerQuestion.Models> together(Collection<Asked> asked) {
        var byAdvisories = new TreeMap<String, Asked>();
        for (var one : asked) {
            byAdvisories
                    .computeIfAbsent(String.join(" ", one.advisories), _ -> new Asked())
                    .addAll(one);
        }
        return byAdvisories.values().stream()
                .map(Asked::models)
                .sorted(
                        Comparator.<MakerQuestion.Models>comparingInt(m -> m.units().size())
                                .reversed())
                .toList();
    }

    /// All letters in one document, for `questions-to-makers.md`.
    public static String document(List<MakerQuestion> letters) {
        var text = new StringBuilder("# Questions to makers\n\n");
        text.append(
                "Each part is a letter of its own. Read it, put your name under it, send it.\n\n");
        letters.forEach(letter -> text.append(letter.toMarkdown()).append("\n---\n\n"));
        return text.toString();
    }

    /// What is asked about one model or several, while points come in.
    private static final class Asked {
        private final SortedSet<String> names = new TreeSet<>();
        private final Set<String> units = new TreeSet<>();
        private final SortedSet<String> advisories = new TreeSet<>();

        void add(OpenPoint point, Map<String, String> spelling) {
            names.add(spelling.getOrDefault(ModelName.key(point.model()), point.model()));
            point.assetTag().ifPresent(units::add);
            advisories.addAll(point.advisories());
        }

        void addAll(Asked other) {
            names.addAll(other.names);
            units.addAll(other.units);
            advisories.addAll(other.advisories);
        }

        MakerQuestion.Models models() {
            return new MakerQuestion.Models(names, units, List.copyOf(advisories));
        }
    }

    /// What decides most for the patient is asked first.
    private static int place(OpenQuestion question) {
        return switch (question) {
            case OpenQuestion.IsAffected _ -> 1;
            case OpenQuestion.FixPlanned _ -> 2;
            case OpenQuestion.RestOfFix _ -> 3;
            case OpenQuestion.MayWePatch _ -> 4;
            case OpenQuestion.CompensatingControl _ -> 5;
            case OpenQuestion.SoftwareInside _ -> 6;
            case OpenQuestion.EndOfSupportDate _ -> 7;
            case OpenQuestion.Mds2Contradiction _ -> 8;
        };
    }
}
