package org.wardkeep.formats.protocol.tls;

import org.wardkeep.formats.protocol.Gather;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// One direction: records, and the handshake messages in them, which may be cut anywhere (RFC 8446,
/// 5.1).
final class TlsHalf {
    private static final int CERTIFICATE = 11;
    private static final int MESSAGE_HEADER = 4;

    /// RFC 6520: the last type there is.
    private static final int HEARTBEAT = 24;

    /// Hellos with post-quantum keys have 2 KiB, first certificates 4; some stretch to 16.
    private static final int MOST_MESSAGE = 20_000;

    private static final int VERSIONS = 0x002b;
    private static final int RANDOM = 32;

    private final Gather record = new Gather(TlsProtocol.RECORD_HEADER);
    private final Gather header = new Gather(MESSAGE_HEADER);
    private final Gather message = new Gather(MOST_MESSAGE);

    private int recordType;
    private int recordLeft;
    private int messageLeft;
    private boolean isEncrypted;
    private boolean isChanged;
    private boolean hasServerHello;
    private boolean isTls13;

    void take(Slice slice, Sink sink) {
        int at = 0;
        while (at < slice.length() && !isEncrypted) {
            if (recordLeft == 0) {
                at += record.fill(slice, at, TlsProtocol.RECORD_HEADER);
                beginRecord();
            } else {
                int count = Math.min(recordLeft, slice.length() - at);
                if (recordType == TlsProtocol.HANDSHAKE && !isChanged) {
                    handshake(slice.part(at, count), sink);
                }
                recordLeft -= count;
                at += count;
                isChanged |= recordType == TlsProtocol.CHANGE_CIPHER;
            }
        }
    }

    private void beginRecord() {
        if (!record.isFull()) {
            return;
        }
        var head = record.slice();
        recordType = head.u8(0);
        recordLeft = head.u16(3);
        boolean isKnown = recordType >= TlsProtocol.CHANGE_CIPHER && recordType <= HEARTBEAT;
        // What is no record any more is not clear text either.
        isEncrypted = recordType == TlsProtocol.DATA || !isKnown || head.u8(1) != 3;
        record.clear();
    }

    private void handshake(Slice piece, Sink sink) {
        int at = 0;
        while (at < piece.length()) {
            if (!header.isFull()) {
                at += header.fill(piece, at, MESSAGE_HEADER);
                messageLeft = header.isFull() ? header.slice().u24(1) : 0;
                message.clear();
            }
            if (header.isFull()) {
                int count = Math.min(messageLeft, piece.length() - at);
                message.fill(piece, at, message.length() + count);
                at += count;
                messageLeft -= count;
                if (messageLeft == 0) {
                    tell(header.slice().u8(0), message.slice(), sink);
                    header.clear();
                }
            }
        }
    }

    private void tell(int type, Slice body, Sink sink) {
        switch (type) {
            case TlsProtocol.CLIENT_HELLO -> {
                if (body.length() > RANDOM) {
                    sink.accept(new ClientHello(body).tell('t'));
                }
            }
            case TlsProtocol.SERVER_HELLO -> serverHello(body, sink);
            case CERTIFICATE -> {
                // A list of certificates, the sender's own first (RFC 5246, 7.4.2).
                var own = body.part(6, Math.max(body.u24(3), 0));
                CertificateReader.read(own).ifPresent(sink::accept);
            }
            default -> {}
        }
    }

    private void serverHello(Slice body, Sink sink) {
        int session = 2 + RANDOM;
        int cipherAt = session + 1 + Math.max(body.u8(session), 0);
        int cipher = body.u16(cipherAt);
        if (cipher < 0) {
            return;
        }
        hasServerHello = true;
        int version = Math.max(body.u16(0), 0);
        int at = cipherAt + 5;
        while (body.has(at, 4)) {
            if (body.u16(at) == VERSIONS && body.has(at + 4, 2)) {
                version = body.u16(at + 4);
            }
            at += 4 + body.u16(at + 2);
        }
        isTls13 = version >= TlsVersion.TLS_1_3;
        sink.accept(new TlsServer(TlsVersion.name(version), "%04x".formatted(cipher)));
    }

    boolean isEncrypted() {
        return isEncrypted;
    }

    /// What follows in this direction is encrypted, or will be soon.
    boolean isChanged() {
        return isChanged;
    }

    boolean hasServerHello() {
        return hasServerHello;
    }

    boolean isTls13() {
        return isTls13;
    }
}
