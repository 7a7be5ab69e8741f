package org.wardkeep.remediation;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A letter to one maker, ready to send once a person has put a name under it.
///
/// @param maker whom it goes to
/// @param asked what decides most for the patient first
public record MakerQuestion(String maker, List<Asked> asked) {
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
        asked = List.copyOf(asked);
    }

    /// One question, and what it is asked about.
    ///
    /// @param about the most units first; never empty
    public record Asked(String question, List<Models> about) {
        public Asked {
            about = List.copyOf(about);
        }
    }

    /// Models about which the same is asked for the same reason.
    ///
    /// @param names sorted, each in one spelling
    /// @param units asset tags; counted, never sent
    /// @param advisories sorted, each once
    public record Models(SortedSet<String> names, Set<String> units, List<String> advisories) {
        public Models {
            names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
            units = Set.copyOf(units);
            advisories = List.copyOf(advisories);
        }
    }

    /// How many units it asks about.
    public int units() {
        return all().flatMap(models -> models.units().stream()).collect(Collectors.toSet()).size();
    }

    /// The models it asks about, sorted, each once.
    public SortedSet<String> models() {
        return all().flatMap(models -> models.names().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The advisories it asks about, sorted, each once.
    public SortedSet<String> advisories() {
        return all().flatMap(models -> models.advisories().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<Models> all() {
        return asked.stream().flatMap(one -> one.about().stream());
    }

    /// The letter in Markdown; whatever came from a file is escaped.
    public String toMarkdown() {
        var letter = new StringBuilder();
        letter.append("## To ").append(Markdown.escape(maker)).append(": product security\n\n");
        letter.append(
                "Subject: questions about your products in our hospital%s\n\n"
                        .formatted(about(advisories())));
        letter.append("Dear product security team,\n\n");
        letter.append("please answer the following.\n");
        int number = 1;
        for (var one : asked) {
            letter.append("\n### %d. ".formatted(number++))
                    .append(Markdown.escape(one.question()))
                    .append("\n\n");
            one.about().forEach(models -> letter.append("- ").append(line(models)).append('\n'));
        }
        return letter.append('\n').append(CLOSING).toString();
    }

    private static String line(Models models) {
        var line =
                new StringBuilder(
                        models.names().stream()
                                .map(Markdown::escape)
                                .collect(Collectors.joining(", ")));
        if (!models.units().isEmpty()) {
            line.append(" (").append(count(models.units().size())).append(')');
        }
        if (!models.advisories().isEmpty()) {
            line.append(": ").append(Markdown.escape(String.join(", ", models.advisories())));
        }
        return line.toString();
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
