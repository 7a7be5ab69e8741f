package org.wardkeep.operations.assess;

import org.wardkeep.vocabulary.Problem;

/// What assessing a folder came to.
public sealed interface AssessResult {
    record Done(Assessment assessment) implements AssessResult {}

    /// Nothing could be assessed.
    record NotPossible(Problem problem) implements AssessResult {}
}
