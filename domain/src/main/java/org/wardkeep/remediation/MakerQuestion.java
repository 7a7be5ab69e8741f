package org.wardkeep.remediation;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A letter to one maker, ready to send once a person has put a name under it.
///
/// @param maker whom it goes to
/// @param models what it asks about, by name
public record MakerQuestion(String maker, List<ModelQuestions> models) {
    /// What cannot be left out, and what must not be claimed: these documents bind makers or guide
    /// them to different degrees, so the letter says "we refer to", not "you must".
    private static final String CLOSING =
            """
            We ask because patients are treated with these units. We refer to your plan for handling
            vulnerabilities after sale (for devices it applies to: section 524B of the US Federal Food,
            Drug, and Cosmetic Act), to FDA's guidance on postmarket cybersecurity of 2016 (telling
            customers about interim measures and the plan within 30 days), to the HSCC model contract
            language where our contract uses it, and to IMDRF N70 on telling customers about the end of
            support. If one of these does not apply to your product, please simply say so.

            An answer for each question, even "not known yet" with a date, lets us decide what to do
            with the units.

            Kind regards

            ______________________________ (name, department, telephone)
            """;

    public MakerQuestion {
        models = List.copyOf(models);
    }

    /// The questions about one model.
    ///
    /// @param units how many of it there are, at least 1
    /// @param advisories sorted, each once
    /// @param questions sorted by kind, each once
    public record ModelQuestions(
            String model, int units, List<String> advisories, List<String> questions) {
        public ModelQuestions {
            advisories = List.copyOf(advisories);
            questions = List.copyOf(questions);
        }
    }

    /// Units it asks about.
    public int units() {
        return models.stream().mapToInt(ModelQuestions::units).sum();
    }

    /// The advisories of all models, sorted, each once.
    public SortedSet<String> advisories() {
        return models.stream()
                .flatMap(model -> model.advisories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The letter in Markdown; whatever came from a file is escaped.
    public String toMarkdown() {
        var letter = new StringBuilder();
        letter.append("## To ").append(Markdown.escape(maker)).append(": product security\n\n");
        letter.append(
                "Subject: questions about %s in our hospital%s\n\n"
                        .formatted(count(units()), about(advisories())));
        letter.append("Dear product security team,\n\n");
        letter.append("please answer the following about your products in our hospital.\n");
        for (var model : models) {
            letter.append(
                    "\n### %s (%s)\n\n"
                            .formatted(Markdown.escape(model.model()), count(model.units())));
            if (!model.advisories().isEmpty()) {
                letter.append("Advisories: ")
                        .append(Markdown.escape(String.join(", ", model.advisories())))
                        .append("\n\n");
            }
            int number = 1;
            for (var question : model.questions()) {
                letter.append(number++).append(". ").append(Markdown.escape(question)).append('\n');
            }
        }
        return letter.append('\n').append(CLOSING).toString();
    }

    private static String about(SortedSet<String> advisories) {
        return advisories.isEmpty()
                ? ""
                : " (" + Markdown.escape(String.join(", ", advisories)) + ")";
    }

    private static String count(int units) {
        return units == 1 ? "1 unit" : units + " units";
    }
}
