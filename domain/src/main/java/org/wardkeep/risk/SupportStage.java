package org.wardkeep.risk;

/// Where the product stands in its life.
///
/// @see <a
///   href="https://www.imdrf.org/documents/principles-and-practices-cybersecurity-legacy-medical-devices">IMDRF
///   N70:2023, the four stages; Development is left out because a unit in use has left it</a>
public enum SupportStage {
    SUPPORT("The maker supports it fully."),
    /// Not told is treated like limited support: neither safe nor proven over.
    UNKNOWN("Nobody has told how long the maker supports it."),
    LIMITED_SUPPORT("The maker supports it only in part."),
    END_OF_SUPPORT("The maker's support has ended; no further fix is to be expected.");

    private final String sentence;

    SupportStage(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
