package org.wardkeep.formats.protocol.ntlm;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Reads NTLMSSP messages (MS-NLMP, 2.2.1).
public final class Ntlm {
    static final String NAME = "NTLMSSP";

    private static final String SIGNATURE = "NTLMSSP\0";

    private static final int NEGOTIATE = 1;
    private static final int CHALLENGE = 2;
    private static final int AUTHENTICATE = 3;

    /// Flags (MS-NLMP, 2.2.2.5).
    private static final long UNICODE = 0x1;

    private static final long VERSION = 0x0200_0000;

    /// Values of a target's description (MS-NLMP, 2.2.2.1).
    private static final int NETBIOS_COMPUTER = 1;

    private static final int NETBIOS_DOMAIN = 2;
    private static final int DNS_COMPUTER = 3;
    private static final int DNS_DOMAIN = 4;
    private static final int MOST_VALUES = 16;

    private Ntlm() {}

    /// Reads the first message that stands anywhere in the bytes, such as in a SPNEGO token.
    public static void read(Slice bytes, Sink sink) {
        for (int at = bytes.indexOf('N', 0); at >= 0; at = bytes.indexOf('N', at + 1)) {
            if (bytes.isAt(at, SIGNATURE)) {
                message(bytes.part(at, bytes.length()), sink);
                return;
            }
        }
    }

    private static void message(Slice message, Sink sink) {
        switch ((int) message.u32le(8)) {
            case NEGOTIATE -> negotiate(message, sink);
            case CHALLENGE -> challenge(message, sink);
            case AUTHENTICATE -> authenticate(message, sink);
            default -> {}
        }
    }

    /// Its names are in the client's own character set.
    private static void negotiate(Slice message, Sink sink) {
        tell(
                new NtlmHost(
                        NEGOTIATE,
                        value(message, 24, false),
                        value(message, 16, false),
                        "",
                        "",
                        version(message, 12, 32)),
                sink);
    }

    private static void challenge(Slice message, Sink sink) {
        var names = new String[] {"", "", "", "", ""};
        int at = (int) Math.max(message.u32le(44), 0);
        for (int i = 0; i < MOST_VALUES; i++) {
            int id = message.u16le(at);
            int length = message.u16le(at + 2);
            if (id <= 0 || length < 0) {
                break;
            }
            if (id >= NETBIOS_COMPUTER && id <= DNS_DOMAIN) {
                names[id] = message.text16le(at + 4, length);
            }
            at += 4 + length;
        }
        if (names[NETBIOS_DOMAIN].isEmpty()) {
            names[NETBIOS_DOMAIN] = value(message, 12, isUnicode(message, 20));
        }
        tell(
                new NtlmHost(
                        CHALLENGE,
                        names[NETBIOS_COMPUTER],
                        names[NETBIOS_DOMAIN],
                        names[DNS_COMPUTER],
                        names[DNS_DOMAIN],
                        version(message, 20, 48)),
                sink);
    }

    /// The user's name, at 36, is a person's: it is not read.
    private static void authenticate(Slice message, Sink sink) {
        boolean isUnicode = isUnicode(message, 60);
        tell(
                new NtlmHost(
                        AUTHENTICATE,
                        value(message, 44, isUnicode),
                        value(message, 28, isUnicode),
                        "",
                        "",
                        version(message, 60, 64)),
                sink);
    }

    private static void tell(NtlmHost host, Sink sink) {
        boolean isSilent =
                (host.computer() + host.domain() + host.dnsComputer() + host.version()).isEmpty();
        if (!isSilent) {
            sink.accept(host);
        }
    }

    private static boolean isUnicode(Slice message, int flagsAt) {
        return (message.u32le(flagsAt) & UNICODE) != 0;
    }

    /// Length, space, offset (MS-NLMP, 2.2.1.1).
    private static String value(Slice message, int at, boolean isUnicode) {
        int length = message.u16le(at);
        long offset = message.u32le(at + 4);
        if (length <= 0 || offset < 0 || offset > message.length()) {
            return "";
        }
        return isUnicode
                ? message.text16le((int) offset, length)
                : message.text((int) offset, length);
    }

    private static String version(Slice message, int flagsAt, int at) {
        boolean isSaid = message.u32le(flagsAt) > 0 && (message.u32le(flagsAt) & VERSION) != 0;
        int build = message.u16le(at + 2);
        return isSaid && build > 0 ? message.u8(at) + "." + message.u8(at + 1) + "." + build : "";
    }
}
