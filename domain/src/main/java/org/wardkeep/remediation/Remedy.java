package org.wardkeep.remediation;

import java.util.Optional;

/// What a maker's remedy says, read from its text.
public sealed interface Remedy {
    /// The remedy as the advisory gives it.
    MakerRemedy source();

    /// A fix can be had.
    ///
    /// @param version as the maker writes it (`1.52 or later`); empty when the text names none, or
    ///   more than one, and a person has to choose
    record FixReleased(MakerRemedy source, Optional<String> version) implements Remedy {}

    /// A fix is announced.
    record FixPlanned(MakerRemedy source) implements Remedy {}

    /// There is no fix and none is promised.
    record NoFix(MakerRemedy source) implements Remedy {}

    /// There is no fix at present; nothing is said of later.
    record NoFixYet(MakerRemedy source) implements Remedy {}

    /// The maker advises to replace the product.
    record ReplaceAdvised(MakerRemedy source) implements Remedy {}

    /// The maker has acted already and asks nothing of the user.
    record NothingForUser(MakerRemedy source) implements Remedy {}

    /// Something to do around the unit.
    record Mitigation(MakerRemedy source) implements Remedy {}

    /// Whom to call, where to read on: not an answer.
    record Pointer(MakerRemedy source) implements Remedy {}

    /// Says both that there is a fix and that there is none (for other models, as a rule).
    record Unclear(MakerRemedy source) implements Remedy {}
}
