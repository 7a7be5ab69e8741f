package org.wardkeep.risk;

/// What a unit does to a patient.
public enum ClinicalRole {
    /// Essential to keep a bodily function going that life depends on: 21 CFR 860.3,
    /// "life-supporting or life-sustaining device".
    LIFE_SUPPORT(4, "keeps a patient alive"),
    /// Gives treatment, holds or mixes what treats, or commands what treats.
    THERAPY(3, "gives treatment"),
    /// Measures or pictures so that somebody can decide on treatment.
    DIAGNOSIS(2, "is used for diagnosis"),
    /// Watches a patient and raises alarms.
    MONITORING(2, "watches patients"),
    /// Does nothing to a patient directly.
    OTHER(1, "does not act on a patient directly");

    private final int stakes;
    private final String words;

    ClinicalRole(int stakes, String words) {
        this.stakes = stakes;
        this.words = words;
    }

    /// How bad the worst is when the unit fails or lies, 1 to 4. Diagnosis and monitoring are
    /// equal: the MITRE rubric for medical devices asks about both in one group (XCD, XID, XAD).
    public int stakes() {
        return stakes;
    }

    /// For a sentence after "It".
    public String words() {
        return words;
    }
}
