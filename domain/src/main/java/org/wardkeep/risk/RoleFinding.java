package org.wardkeep.risk;

/// What was found out about a unit's part in care, with what decided it.
public sealed interface RoleFinding {
    /// A phrase of the table stood in the inventory's words.
    ///
    /// @param phrase as the table has it
    /// @param found the inventory's words that it stood for, in lower case
    /// @param field where it stood
    /// @param source where the table has it from: a regulation, an advisory, a maker's product
    ///   name, or own judgement
    record Known(
            ClinicalRole role, String phrase, String found, UnitWords.Field field, String source)
            implements RoleFinding {}

    /// Nothing in the words tells it. Somebody has to say; until then the unit counts as one that
    /// is used for diagnosis or monitoring, never as one that does not matter.
    ///
    /// @param lookedAt the words, for the question to the reader
    record NotKnown(UnitWords lookedAt) implements RoleFinding {}

    /// The role; [ClinicalRole#OTHER] when it is not known.
    default ClinicalRole role() {
        return switch (this) {
            case Known known -> known.role();
            case NotKnown _ -> ClinicalRole.OTHER;
        };
    }

    /// How bad the worst is, 1 to 4, see [ClinicalRole#stakes()]; 2 when the role is not known.
    default int stakes() {
        return switch (this) {
            case Known known -> known.role().stakes();
            case NotKnown _ -> ClinicalRole.MONITORING.stakes();
        };
    }

    /// Whether care must not be interrupted on a machine's word alone. True also when nobody has
    /// said what the unit is for.
    default boolean lifeMayDependOnIt() {
        return switch (this) {
            case Known known -> known.role() == ClinicalRole.LIFE_SUPPORT;
            case NotKnown _ -> true;
        };
    }

    /// One sentence a person can check.
    default String sentence() {
        return switch (this) {
            case Known(var role, _, var found, var field, _) ->
                    "It %s (\"%s\" in the %s).".formatted(role.words(), found, field.words());
            case NotKnown _ ->
                    "What it does to a patient is not known; ask the department that uses it.";
        };
    }
}
