package org.wardkeep.formats.mds2;

import java.util.regex.Pattern;

/// What an answer comes to. A blank one is neither yes nor no.
public enum Mds2Value {
    YES,
    NO,
    NOT_APPLICABLE,
    /// Only a note answers.
    SEE_NOTE,
    BLANK,
    /// Words that are none of the form's answers, or answers that contradict each other.
    OTHER;

    private static final String AFTER = "(?![\\p{L}\\p{N}])[\\s,;:.()–—-]*(.*)";
    private static final Pattern NO_TEXT = Pattern.compile("[\\s_.\\-–—]*");
    private static final Pattern CHOICES =
            Pattern.compile("(?is)\\s*(?:/|or\\b|no\\b\\s*[,/]|oder\\b).*");

    private static final Pattern YES_WORDS = words("yes|y|ja");
    private static final Pattern NO_WORDS = words("no|n(?!/)|nein");
    private static final Pattern NOT_APPLICABLE_WORDS =
            words("n\\s?/\\s?a|n\\.a|not applicable|nicht zutreffend|nicht anwendbar|entfällt");
    private static final Pattern SEE_NOTE_WORDS =
            words("see (?:the )?notes?|note \\d+|siehe (?:anmerkung|hinweis|notiz)(?:en)?");

    /// An answer and the words behind it, as in `Yes, optional`.
    record Read(Mds2Value value, String remark) {}

    static Read read(String raw) {
        var text = raw.strip();
        if (NO_TEXT.matcher(text).matches()) {
            return new Read(BLANK, "");
        }
        var read = read(YES, YES_WORDS, text);
        if (read.value() == OTHER) {
            read = read(NOT_APPLICABLE, NOT_APPLICABLE_WORDS, text);
        }
        if (read.value() == OTHER) {
            read = read(NO, NO_WORDS, text);
        }
        if (read.value() == OTHER) {
            read = read(SEE_NOTE, SEE_NOTE_WORDS, text);
        }
        return read;
    }

    private static Read read(Mds2Value value, Pattern words, String text) {
        var match = words.matcher(text);
        // "Yes / No" and "Yes, No, N/A" are the empty form's own words, not an answer.
        return match.matches() && !CHOICES.matcher(match.group(1)).matches()
                ? new Read(value, match.group(1).strip())
                : new Read(OTHER, "");
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?:" + alternatives + ")" + AFTER,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
