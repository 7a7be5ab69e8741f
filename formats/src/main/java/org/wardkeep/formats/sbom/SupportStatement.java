package org.wardkeep.formats.sbom;

import org.wardkeep.vocabulary.Problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Gathers what a document says on the support of one component, from properties under the names
/// that are seen in the wild.
///
/// Names are compared by their letters after the last colon, so that
/// `cdx:lifecycle:milestone:endOfSupport` and `End-of-Support` are one.
public final class SupportStatement {
    private enum Fact {
        LEVEL,
        END_OF_SUPPORT,
        END_OF_GUARANTEED_SUPPORT,
        END_OF_LIFE
    }

    private static final Map<String, Fact> NAMES =
            Map.ofEntries(
                    Map.entry("levelofsupport", Fact.LEVEL),
                    Map.entry("supportlevel", Fact.LEVEL),
                    Map.entry("supportstatus", Fact.LEVEL),
                    Map.entry("softwarelevelofsupport", Fact.LEVEL),
                    Map.entry("endofsupport", Fact.END_OF_SUPPORT),
                    Map.entry("endofsupportdate", Fact.END_OF_SUPPORT),
                    Map.entry("supportenddate", Fact.END_OF_SUPPORT),
                    Map.entry("eos", Fact.END_OF_SUPPORT),
                    Map.entry("eosdate", Fact.END_OF_SUPPORT),
                    Map.entry("validuntildate", Fact.END_OF_SUPPORT),
                    Map.entry("endofguaranteedsupport", Fact.END_OF_GUARANTEED_SUPPORT),
                    Map.entry("endoflife", Fact.END_OF_LIFE),
                    Map.entry("endoflifedate", Fact.END_OF_LIFE),
                    Map.entry("eol", Fact.END_OF_LIFE),
                    Map.entry("eoldate", Fact.END_OF_LIFE));

    /// Words for "we do not know"; they are an answer, so they are no problem of the document.
    private static final Set<String> NO_ANSWER =
            Set.of("", "unknown", "na", "none", "tbd", "noassertion", "notapplicable");

    private static final int DATE_LENGTH = "2027-12-31".length();

    private String level = "";
    private String endOfSupport = "";
    private Optional<LocalDate> endOfSupportDate = Optional.empty();
    private Optional<LocalDate> endOfGuaranteedSupport = Optional.empty();
    private Optional<LocalDate> endOfLife = Optional.empty();

    /// Takes a property if it speaks of support; others are left alone.
    ///
    /// @param onProblem told of a value that is no date, or no known level
    public void property(String name, String value, Consumer<String> onProblem) {
        var fact = NAMES.get(letters(name.substring(name.lastIndexOf(':') + 1)));
        if (fact == null) {
            return;
        }
        switch (fact) {
            case LEVEL -> level(value, onProblem);
            case END_OF_SUPPORT -> {
                endOfSupport = value.strip();
                endOfSupportDate = date(name, value, onProblem);
            }
            case END_OF_GUARANTEED_SUPPORT -> endOfGuaranteedSupport = date(name, value, onProblem);
            case END_OF_LIFE -> endOfLife = date(name, value, onProblem);
        }
    }

    private void level(String value, Consumer<String> onProblem) {
        level = value.strip();
        if (SupportLevel.parse(value) == SupportLevel.UNKNOWN
                && !NO_ANSWER.contains(letters(value))) {
            onProblem.accept(
                    ("level of support %s is none of actively maintained, no longer maintained,"
                                    + " abandoned; it is taken as unknown. Ask the maker.")
                            .formatted(Problem.quote(value)));
        }
    }

    private static Optional<LocalDate> date(String name, String value, Consumer<String> onProblem) {
        var text = value.strip();
        try {
            if (text.length() == DATE_LENGTH
                    || (text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == 'T')) {
                return Optional.of(LocalDate.parse(text.substring(0, DATE_LENGTH)));
            }
        } catch (DateTimeException _) {
            // No date of the calendar: reported below like every other text.
        }
        if (!NO_ANSWER.contains(letters(text)) || text.chars().anyMatch(Character::isDigit)) {
            onProblem.accept(
                    "%s is %s, which is no date such as 2027-12-31. Ask the maker for the day."
                            .formatted(Problem.quote(name), Problem.quote(value)));
        }
        return Optional.empty();
    }

    public ComponentSupport finish() {
        if (level.isEmpty()
                && endOfSupport.isEmpty()
                && endOfGuaranteedSupport.isEmpty()
                && endOfLife.isEmpty()) {
            return ComponentSupport.UNSTATED;
        }
        return new ComponentSupport(
                SupportLevel.parse(level),
                level,
                endOfSupportDate,
                endOfSupport,
                endOfGuaranteedSupport,
                endOfLife);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
