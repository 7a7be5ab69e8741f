package org.wardkeep.formats.protocol.tls;

/// Names of protocol versions (RFC 8446, 4.2.1; RFC 6101; RFC 6347).
final class TlsVersion {
    static final int SSL_3 = 0x0300;
    static final int TLS_1_0 = 0x0301;
    static final int TLS_1_1 = 0x0302;
    static final int TLS_1_2 = 0x0303;
    static final int TLS_1_3 = 0x0304;

    private TlsVersion() {}

    static String name(int version) {
        return switch (version) {
            case SSL_3 -> "SSL 3.0";
            case TLS_1_0 -> "1.0";
            case TLS_1_1 -> "1.1";
            case TLS_1_2 -> "1.2";
            case TLS_1_3 -> "1.3";
            case 0x0002 -> "SSL 2.0";
            default -> "0x%04x".formatted(version);
        };
    }

    /// As JA4 writes it.
    static String ja4(int version) {
        return switch (version) {
            case SSL_3 -> "s3";
            case TLS_1_0 -> "10";
            case TLS_1_1 -> "11";
            case TLS_1_2 -> "12";
            case TLS_1_3 -> "13";
            case 0x0002 -> "s2";
            case 0xfeff -> "d1";
            case 0xfefd -> "d2";
            case 0xfefc -> "d3";
            default -> "00";
        };
    }

    /// Values that mean nothing and keep programs from relying on them (RFC 8701).
    static boolean isGrease(int value) {
        return (value & 0x0f0f) == 0x0a0a && value >> 8 == (value & 0xff);
    }
}
