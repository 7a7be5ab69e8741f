package org.wardkeep.remediation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Turns open points into one letter for each maker.
public final class MakerQuestions {
    private MakerQuestions() {}

    /// Letters by maker, models by name, questions in a fixed order: the same points in any order
    /// give the same letters.
    public static List<MakerQuestion> group(Collection<OpenPoint> points) {
        var makers = new TreeMap<String, SortedMap<String, Asked>>();
        for (var point : points) {
            makers.computeIfAbsent(point.maker(), _ -> new TreeMap<>())
                    .computeIfAbsent(point.model(), _ -> new Asked())
                    .add(point);
        }
        var letters = new ArrayList<MakerQuestion>();
        makers.forEach((maker, models) -> {
            var questions = new ArrayList<MakerQuestion.ModelQuestions>();
            models.forEach((model, asked) -> questions.add(asked.of(model)));
            letters.add(new MakerQuestion(maker, questions));
        });
        return letters;
    }

    /// All letters in one document, for `questions-to-makers.md`.
    public static String document(List<MakerQuestion> letters) {
        var text = new StringBuilder("# Questions to makers\n\n");
        text.append(
                "Each part is a letter of its own. Read it, put your name under it, send it.\n\n");
        letters.forEach(letter -> text.append(letter.toMarkdown()).append("\n---\n\n"));
        return text.toString();
    }

    /// What is asked about one model, while points come in.
    private static final class Asked {
        private final Set<String> units = new TreeSet<>();
        private final SortedSet<String> advisories = new TreeSet<>();
        private final SortedMap<Integer, SortedSet<String>> questions = new TreeMap<>();

        void add(OpenPoint point) {
            units.add(point.assetTag());
            advisories.addAll(point.advisories());
            questions
                    .computeIfAbsent(place(point.question()), _ -> new TreeSet<>())
                    .add(point.question().text());
        }

        MakerQuestion.ModelQuestions of(String model) {
            var inOrder = new LinkedHashSet<String>();
            questions.values().forEach(inOrder::addAll);
            return new MakerQuestion.ModelQuestions(
                    model, units.size(), List.copyOf(advisories), List.copyOf(inOrder));
        }

        /// What decides most for the patient is asked first.
        private static int place(OpenQuestion question) {
            return switch (question) {
                case OpenQuestion.VersionUnknown _ -> 1;
                case OpenQuestion.FixPlanned _ -> 2;
                case OpenQuestion.MayWePatch _ -> 3;
                case OpenQuestion.CompensatingControl _ -> 4;
                case OpenQuestion.EndOfSupportDate _ -> 5;
                case OpenQuestion.Mds2Contradiction _ -> 6;
            };
        }
    }
}
