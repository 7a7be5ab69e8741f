package org.wardkeep.formats.support;

import org.wardkeep.formats.table.KnowledgeTable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The words that makers use for milestones, from `milestone-words.csv`.
///
/// `EOS` is read as IMDRF's end of support, because medical notices use it so; OpenEoX's EoS, end
/// of sales, has to be spelt out. `EOL` is IMDRF's likewise.
final class MilestoneWords {
    private static final String RESOURCE = "milestone-words.csv";
    private static final int LONGEST = 200;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DATE_AT_END = Pattern.compile(" (?:date|datum)$");
    private static final Pattern BRACKETS = Pattern.compile("^(.*)\\((.*)\\)\\s*$");

    private static final Map<String, Milestone> WORDS = load();

    private MilestoneWords() {}

    /// The milestone that words mean; [Milestone#UNRECOGNISED] when none here knows them.
    static Milestone milestone(String text) {
        if (text.length() > LONGEST) {
            return Milestone.UNRECOGNISED;
        }
        var brackets = BRACKETS.matcher(text);
        if (!brackets.matches()) {
            return known(text);
        }
        var outside = known(brackets.group(1));
        return outside == Milestone.UNRECOGNISED ? known(brackets.group(2)) : outside;
    }

    private static Milestone known(String text) {
        return WORDS.getOrDefault(fold(text), Milestone.UNRECOGNISED);
    }

    /// Lower case, everything but letters and digits as one blank, without `date` at the end.
    static String fold(String text) {
        var words = NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return DATE_AT_END.matcher(words).replaceFirst("");
    }

    private static Map<String, Milestone> load() {
        var words = new HashMap<String, Milestone>();
        for (var row : KnowledgeTable.read(MilestoneWords.class, RESOURCE, "words", "milestone")) {
            words.put(row.cell(0), Milestone.valueOf(row.cell(1)));
        }
        return Map.copyOf(words);
    }
}
