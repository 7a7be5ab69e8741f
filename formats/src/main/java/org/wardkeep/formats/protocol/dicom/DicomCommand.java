package org.wardkeep.formats.protocol.dicom;

/// Command fields of requests (PS3.7, E.1).
final class DicomCommand {
    static final int STORE = 0x0001;

    private DicomCommand() {}

    /// Empty for responses, for C-CANCEL and for what is not known.
    static String name(int field) {
        return switch (field) {
            case STORE -> "C-STORE";
            case 0x0010 -> "C-GET";
            case 0x0020 -> "C-FIND";
            case 0x0021 -> "C-MOVE";
            case 0x0030 -> "C-ECHO";
            case 0x0100 -> "N-EVENT-REPORT";
            case 0x0110 -> "N-GET";
            case 0x0120 -> "N-SET";
            case 0x0130 -> "N-ACTION";
            case 0x0140 -> "N-CREATE";
            case 0x0150 -> "N-DELETE";
            default -> "";
        };
    }
}
