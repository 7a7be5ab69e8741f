package org.wardkeep.formats.protocol.tls;

import java.util.Arrays;
import java.util.stream.Collectors;

/// JA4: a fingerprint of a TLS client's software that stays when it shuffles its extensions. Method
/// by FoxIO, BSD 3-Clause (github.com/FoxIO-LLC/ja4, technical_details/JA4.md).
final class Ja4 {
    private static final int MOST_COUNTED = 99;
    private static final int DIGITS = 12;
    private static final String OF_NOTHING = "000000000000";

    private Ja4() {}

    static String of(ClientHello hello, char transport) {
        return transport
                + TlsVersion.ja4(hello.version())
                + (hello.hasServerName() ? 'd' : 'i')
                + count(hello.ciphers())
                + count(hello.extensions())
                + protocol(hello.firstProtocol())
                + '_'
                + ciphers(hello)
                + '_'
                + extensions(hello);
    }

    private static String count(int[] values) {
        return "%02d".formatted(Math.min(values.length, MOST_COUNTED));
    }

    /// First and last character; of its hexadecimal form where one of them is no letter or digit.
    private static String protocol(int[] protocol) {
        if (protocol.length == 0) {
            return "00";
        }
        int first = protocol[0];
        int last = protocol[protocol.length - 1];
        return isAlphanumeric(first) && isAlphanumeric(last)
                ? "" + (char) first + (char) last
                : "%x%x".formatted(first >> 4, last & 0xf);
    }

    private static boolean isAlphanumeric(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static String ciphers(ClientHello hello) {
        return hello.ciphers().length == 0 ? OF_NOTHING : hash(sorted(hello.ciphers()));
    }

    private static String extensions(ClientHello hello) {
        if (hello.extensions().length == 0) {
            return OF_NOTHING;
        }
        var signatures = hello.signatures();
        var list = sorted(hello.extensionsOfClient());
        return hash(signatures.length == 0 ? list : list + "_" + hex(signatures));
    }

    private static String sorted(int[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return hex(sorted);
    }

    private static String hex(int[] values) {
        return Arrays.stream(values).mapToObj("%04x"::formatted).collect(Collectors.joining(","));
    }

    private static String hash(String list) {
        return Hash.hex("SHA-256", list).substring(0, DIGITS);
    }
}
