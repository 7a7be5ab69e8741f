package org.wardkeep.risk;

import java.util.Collection;
import java.util.Comparator;

/// What the maker, or who speaks for a unit in a VEX document, says can be done about it, from the
/// best case to the worst.
public enum MakerStatement {
    NOT_AFFECTED(0, "A statement says that it is not affected, or that it is repaired."),
    FIX_AVAILABLE(1, "The maker has released a fix."),
    FIX_IN_PART(2, "The maker's fix closes only some of the vulnerabilities."),
    FIX_PLANNED(3, "The maker has announced a fix; until it comes the hole stays open."),
    MITIGATION_ONLY(4, "The maker names measures, but no fix."),
    NO_FIX_YET(5, "The maker has no fix yet and names no measure."),
    /// Silence is no comfort: it stands behind every answer but the last.
    NOT_STATED(6, "The maker has not said what can be done."),
    NO_FIX(7, "The maker says there will be no fix.");

    private final int badness;
    private final String sentence;

    MakerStatement(int badness, String sentence) {
        this.badness = badness;
        this.sentence = sentence;
    }

    /// The worst of several, as a unit under several advisories needs; not stated when there is
    /// none.
    public static MakerStatement worst(Collection<MakerStatement> statements) {
        return statements.stream()
                .max(Comparator.comparingInt(MakerStatement::badness))
                .orElse(NOT_STATED);
    }

    /// What the statements on several vulnerabilities of one unit come to: the worst, unless a fix
    /// closes some and no other is refused for good; not stated when there is none.
    public static MakerStatement together(Collection<MakerStatement> statements) {
        var worst = worst(statements);
        return statements.contains(FIX_AVAILABLE) && worst != NO_FIX && worst != FIX_AVAILABLE
                ? FIX_IN_PART
                : worst;
    }

    /// 0 to 7; more leaves the unit worse off.
    public int badness() {
        return badness;
    }

    public String sentence() {
        return sentence;
    }
}
