package org.wardkeep.formats.mds2;

/// One answer of a form.
///
/// @param questionId the question's id in the 2019 edition where the question is in it with the
///   same meaning, else as in the form's own edition
/// @param askedAs the id as the form writes it
/// @param questionText as the form writes it
/// @param raw the answer as the form writes it
/// @param notes the note beside the answer, and what follows the answer in its own cell
/// @param line from 1
public record Mds2Answer(
        String questionId,
        String askedAs,
        String questionText,
        String raw,
        Mds2Value value,
        String notes,
        long line) {}
