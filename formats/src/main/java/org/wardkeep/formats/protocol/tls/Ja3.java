package org.wardkeep.formats.protocol.tls;

import java.util.Arrays;
import java.util.stream.Collectors;

/// JA3: the older fingerprint of a TLS client, in the order in which it sends (Salesforce, BSD
/// 3-Clause, github.com/salesforce/ja3). Clients that shuffle their extensions have many.
final class Ja3 {
    private Ja3() {}

    static String of(ClientHello hello) {
        return Hash.hex(
                "MD5",
                "%d,%s,%s,%s,%s"
                        .formatted(
                                hello.legacyVersion(),
                                list(hello.ciphers()),
                                list(hello.extensions()),
                                list(hello.groups()),
                                list(hello.pointFormats())));
    }

    private static String list(int[] values) {
        return Arrays.stream(values).mapToObj(Integer::toString).collect(Collectors.joining("-"));
    }
}
