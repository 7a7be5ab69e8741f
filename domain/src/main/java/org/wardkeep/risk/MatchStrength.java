package org.wardkeep.risk;

/// How sure it is that an advisory means the unit.
public enum MatchStrength {
    /// Something needed to decide is missing, mostly the unit's software version. Not "no".
    UNDECIDED("Whether the advisory means this unit is not decided; it is not cleared."),
    LIKELY("The advisory very likely means this unit."),
    CERTAIN("The advisory certainly means this unit.");

    private final String sentence;

    MatchStrength(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
