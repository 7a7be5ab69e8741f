package org.wardkeep.formats.protocol.tds;

/// How a connection is protected (MS-TDS 2.2.6.5, B_FENCRYPTION), by the server's answer.
public enum TdsEncryption {
    /// Only the sign-in is encrypted; what follows is clear text.
    SIGN_IN_ONLY,
    ALL,
    /// Nothing is encrypted, the password neither.
    NONE,
    REQUIRED,
    UNKNOWN;

    static TdsEncryption of(int number) {
        return switch (number) {
            case 0 -> SIGN_IN_ONLY;
            case 1 -> ALL;
            case 2 -> NONE;
            case 3 -> REQUIRED;
            default -> UNKNOWN;
        };
    }
}
