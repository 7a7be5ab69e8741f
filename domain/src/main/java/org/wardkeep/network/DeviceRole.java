package org.wardkeep.network;

/// What a device is for. Where several fit, the earlier one tells a person more.
public enum DeviceRole {
    VENTILATOR("ventilator or anaesthesia"),
    PUMP("infusion pump"),
    MONITOR("patient monitor"),
    ANALYSER("laboratory analyser"),
    MODALITY("imaging modality"),
    PACS("image archive"),
    GATEWAY("gateway or interface engine"),
    WORKSTATION("workstation"),
    SERVER("server"),
    PRINTER("printer"),
    PHONE("telephone"),
    NETWORK("network equipment"),
    BUILDING("building equipment"),
    INDUSTRIAL("industrial controller"),
    UNKNOWN("not known");

    private final String words;

    DeviceRole(String words) {
        this.words = words;
    }

    /// For a table or a sentence.
    public String words() {
        return words;
    }

    /// Whether patients depend on it directly.
    public boolean isMedical() {
        return compareTo(GATEWAY) <= 0;
    }
}
