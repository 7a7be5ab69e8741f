package org.wardkeep.formats.mds2;

import java.util.List;

/// Answers of one form that do not go together: something to ask the maker, never a proven fault.
///
/// @param ruleId the rule that found it; stable, for programs
/// @param form the file as its owner knows it
/// @param device maker and models that the form is for, as it names them
/// @param answers the answers concerned, as the form has them
/// @param question what to ask the maker, in plain words
/// @param mayBeFineWhen the known reason why the answers can be right after all
public record Mds2Contradiction(
        String ruleId,
        String form,
        String device,
        List<Mds2Answer> answers,
        String question,
        String mayBeFineWhen) {
    public Mds2Contradiction {
        answers = List.copyOf(answers);
    }

    public List<String> questionIds() {
        return answers.stream().map(Mds2Answer::questionId).toList();
    }
}
