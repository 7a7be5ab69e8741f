package org.wardkeep.risk;

/// From where an attacker can use a vulnerability: the metric Attack Vector of CVSS (2.0 section
/// 2.1.1 Access Vector; 3.0, 3.1 and 4.0 section 2.1.1).
public enum Reach {
    PHYSICAL("by touching the unit"),
    LOCAL("from the unit's own keyboard or a program on it"),
    ADJACENT("from the same network segment or by radio nearby"),
    NETWORK("over the network"),
    /// Nobody has said. Counts like [#NETWORK], as the MITRE rubric resolves unknown to the worse.
    NOT_KNOWN("from where is not said, so the network is assumed");

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// 0 to 3; more is farther, and [#NOT_KNOWN] is as far as [#NETWORK].
    int distance() {
        return switch (this) {
            case PHYSICAL -> 0;
            case LOCAL -> 1;
            case ADJACENT -> 2;
            case NETWORK, NOT_KNOWN -> 3;
        };
    }
}
