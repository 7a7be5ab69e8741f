package org.wardkeep.remediation;

import java.util.Locale;

/// One answer of an MDS2 form (HN 1-2019), kept as it was written.
///
/// @param questionId such as `CSUP-2.1`
/// @param raw the answer column
/// @param notes the note column, empty when there is none
public record Mds2Answer(String questionId, String raw, String notes) {
    /// What the raw text comes to.
    enum Meaning {
        YES,
        NO,
        /// Also what makers write when they mean no.
        NOT_APPLICABLE,
        /// Empty, "See note", or anything else a machine must not read.
        NOT_SAID
    }

    /// An answer that stands for a question the form leaves out.
    static Mds2Answer missing(String questionId) {
        return new Mds2Answer(questionId, "", "");
    }

    Meaning meaning() {
        var text = raw.strip().toLowerCase(Locale.ROOT);
        if (text.matches("yes\\b.*|y")) {
            return Meaning.YES;
        }
        if (text.matches("no\\b.*|n")) {
            return Meaning.NO;
        }
        return text.matches("n/a\\b.*|na|not applicable.*")
                ? Meaning.NOT_APPLICABLE
                : Meaning.NOT_SAID;
    }

    /// `CSUP-2.1: No (see service manual)`; a blank shows as `(blank)`.
    @Override
    public String toString() {
        var answer = raw.isBlank() ? "(blank)" : raw.strip();
        return notes.isBlank()
                ? questionId + ": " + answer
                : "%s: %s (%s)".formatted(questionId, answer, notes.strip());
    }
}
