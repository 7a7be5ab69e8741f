package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Slice;

import java.util.Arrays;
import java.util.StringJoiner;

/// A client's first message, taken apart (RFC 8446, 4.1.2); what QUIC carries is the same.
public final class ClientHello {
    private static final int RANDOM = 32;
    private static final int SERVER_NAME = 0x0000;
    private static final int GROUPS = 0x000a;
    private static final int POINT_FORMATS = 0x000b;
    private static final int SIGNATURES = 0x000d;
    private static final int APPLICATION_PROTOCOLS = 0x0010;
    private static final int VERSIONS = 0x002b;

    /// Extensions that are looked at; about 60 exist.
    private static final int MOST_EXTENSIONS = 256;

    private final Slice body;
    private final int legacyVersion;
    private final int[] ciphers;
    private int[] extensions = new int[0];
    private int[] groups = new int[0];
    private int[] pointFormats = new int[0];
    private int[] signatures = new int[0];
    private int[] versions = new int[0];
    private int[] firstProtocol = new int[0];
    private String server = "";
    private String protocols = "";

    /// @param body what follows the four bytes of the handshake header; valid only during the call
    public ClientHello(Slice body) {
        this.body = body;
        legacyVersion = Math.max(body.u16(0), 0);
        int session = 2 + RANDOM;
        int at = session + 1 + Math.max(body.u8(session), 0);
        if (legacyVersion >= 0xfe00) {
            // DTLS has a cookie here (RFC 6347, 4.2.1).
            at += 1 + Math.max(body.u8(at), 0);
        }
        int size = Math.max(body.u16(at), 0);
        ciphers = numbers(at + 2, size);
        at += 2 + size;
        at += 1 + Math.max(body.u8(at), 0);
        extensions(at);
    }

    private void extensions(int lengthAt) {
        int at = lengthAt + 2;
        int end = at + Math.max(body.u16(lengthAt), 0);
        var found = new int[MOST_EXTENSIONS];
        int count = 0;
        while (at + 4 <= end && body.has(at, 4) && count < MOST_EXTENSIONS) {
            int type = body.u16(at);
            int size = body.u16(at + 2);
            found[count++] = type;
            extension(type, at + 4, size);
            at += 4 + size;
        }
        extensions = Arrays.copyOf(found, count);
    }

    private void extension(int type, int at, int size) {
        switch (type) {
            case SERVER_NAME -> server = body.text(at + 5, Math.max(body.u16(at + 3), 0));
            case GROUPS -> groups = numbers(at + 2, size - 2);
            case SIGNATURES -> signatures = numbers(at + 2, size - 2);
            case VERSIONS -> versions = numbers(at + 1, size - 1);
            case POINT_FORMATS -> pointFormats = bytes(at + 1, size - 1);
            case APPLICATION_PROTOCOLS -> {
                firstProtocol = bytes(at + 3, Math.max(body.u8(at + 2), 0));
                protocols = protocols(at + 2, at + size);
            }
            default -> {}
        }
    }

    private String protocols(int from, int end) {
        var all = new StringJoiner(",");
        int at = from;
        while (at < end && body.u8(at) > 0 && all.length() < Slice.LONGEST_TEXT) {
            all.add(body.text(at + 1, body.u8(at)));
            at += 1 + body.u8(at);
        }
        return all.toString();
    }

    private int[] numbers(int at, int size) {
        int there = Math.clamp((long) body.length() - at, 0, Math.max(size, 0));
        var numbers = new int[there / 2];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = body.u16(at + 2 * i);
        }
        return numbers;
    }

    private int[] bytes(int at, int size) {
        int there = Math.clamp((long) body.length() - at, 0, Math.max(size, 0));
        var bytes = new int[there];
        for (int i = 0; i < there; i++) {
            bytes[i] = body.u8(at + i);
        }
        return bytes;
    }

    /// What there is to tell.
    ///
    /// @param transport `t` for TCP, `q` for QUIC, `d` for DTLS
    public TlsClient tell(char transport) {
        return new TlsClient(
                server,
                protocols,
                TlsVersion.name(version()),
                Ja4.of(this, transport),
                Ja3.of(this));
    }

    /// The highest version that is offered.
    int version() {
        return Arrays.stream(withoutGrease(versions)).max().orElse(legacyVersion);
    }

    int legacyVersion() {
        return legacyVersion;
    }

    /// Cipher suites, in the order of the client, without GREASE; so are the others.
    int[] ciphers() {
        return withoutGrease(ciphers);
    }

    int[] extensions() {
        return withoutGrease(extensions);
    }

    /// All but server name and application protocols, which vary with the server.
    int[] extensionsOfClient() {
        return Arrays.stream(extensions())
                .filter(one -> one != SERVER_NAME && one != APPLICATION_PROTOCOLS)
                .toArray();
    }

    int[] groups() {
        return withoutGrease(groups);
    }

    int[] pointFormats() {
        return pointFormats;
    }

    int[] signatures() {
        return withoutGrease(signatures);
    }

    boolean hasServerName() {
        return Arrays.stream(extensions).anyMatch(one -> one == SERVER_NAME);
    }

    /// Bytes of the first protocol that it would speak; empty when it says none.
    int[] firstProtocol() {
        return firstProtocol;
    }

    private static int[] withoutGrease(int[] values) {
        return Arrays.stream(values).filter(one -> !TlsVersion.isGrease(one)).toArray();
    }
}
