package org.wardkeep.formats.mds2;

import java.util.List;

/// A filled-in form.
///
/// @param source the file as the user named it
/// @param answers in the form's order; an id that is answered twice is in it twice
/// @param missing ids of the edition's questions that the form does not contain at all
public record Mds2Form(
        String source,
        Mds2Edition edition,
        Mds2Header header,
        List<Mds2Answer> answers,
        List<String> missing) {
    public Mds2Form {
        answers = List.copyOf(answers);
        missing = List.copyOf(missing);
    }

    /// Every answer to a question, by its id.
    public List<Mds2Answer> answers(String questionId) {
        return answers.stream().filter(a -> a.questionId().equals(questionId)).toList();
    }

    /// What the form answers to a question: [Mds2Value#BLANK] when it does not, [Mds2Value#OTHER]
    /// when it says two different things.
    public Mds2Value value(String questionId) {
        var values =
                answers.stream()
                        .filter(answer -> answer.questionId().equals(questionId))
                        .map(Mds2Answer::value)
                        .distinct()
                        .toList();
        return switch (values.size()) {
            case 0 -> Mds2Value.BLANK;
            case 1 -> values.getFirst();
            default -> Mds2Value.OTHER;
        };
    }
}
