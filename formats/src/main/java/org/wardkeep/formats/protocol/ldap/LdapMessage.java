package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Ber;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.ldap.LdapBind.Method;
import org.wardkeep.formats.protocol.ntlm.Ntlm;

/// Reads one message (RFC 4511, 4.1.1).
final class LdapMessage {
    static final int SEQUENCE = 0x30;
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;

    /// Operations (RFC 4511, 4.2 to 4.14), by their tags.
    private static final int BIND = 0x60;

    private static final int BIND_ANSWER = 0x61;
    private static final int SEARCH = 0x63;
    private static final int ENTRY = 0x64;
    private static final int SEARCH_DONE = 0x65;
    private static final int REFERENCE = 0x73;
    private static final int EXTENDED = 0x77;
    private static final int EXTENDED_ANSWER = 0x78;

    private static final int PASSWORD = 0x80;
    private static final int SASL = 0xa3;
    private static final int SASL_ANSWER = 0x87;
    private static final int OPERATION_NAME = 0x80;
    private static final String START_TLS = "1.3.6.1.4.1.1466.20037";

    /// Fields of a search before its filter: base, scope, aliases, two limits, types only.
    private static final int BEFORE_FILTER = 6;

    private LdapMessage() {}

    /// Bytes of the message that begins here; -1 where none does.
    static long length(Slice head) {
        if (head.u8(0) != SEQUENCE) {
            return -1;
        }
        long length =
                switch (head.u8(1)) {
                    case 0x81 -> 3L + head.u8(2);
                    case 0x82 -> 4L + head.u16(2);
                    case 0x83 -> 5L + head.u24(2);
                    case 0x84 -> 6L + head.u32(2);
                    default -> head.u8(1) < 0x80 ? 2L + head.u8(1) : -1;
                };
        return length > Integer.MAX_VALUE ? -1 : length;
    }

    /// Whether a message begins here: its length, a number of at most four bytes, and an operation.
    static boolean isMessage(Slice head) {
        int lengthBytes = head.u8(1) < 0x80 ? 1 : 1 + (head.u8(1) & 0x7);
        int id = 1 + lengthBytes;
        int size = head.u8(id + 1);
        int operation = head.u8(id + 2 + size);
        boolean isKnown =
                switch (operation) {
                    case BIND,
                            BIND_ANSWER,
                            SEARCH,
                            ENTRY,
                            SEARCH_DONE,
                            REFERENCE,
                            EXTENDED,
                            EXTENDED_ANSWER ->
                            true;
                    default -> false;
                };
        // What is inside of these operations begins with a text, a number or a name.
        boolean isSized = size >= 1 && size <= Integer.BYTES;
        return isKnown && isSized && head.u8(id) == INTEGER && fits(head, id + 3 + size);
    }

    /// Whether the operation ends where the message does, or before it (controls follow).
    private static boolean fits(Slice head, int lengthAt) {
        int first = head.u8(lengthAt);
        long size =
                switch (first) {
                    case 0x81 -> lengthAt + 2L + head.u8(lengthAt + 1);
                    case 0x82 -> lengthAt + 3L + head.u16(lengthAt + 1);
                    case 0x83 -> lengthAt + 4L + head.u24(lengthAt + 1);
                    case 0x84 -> lengthAt + 5L + head.u32(lengthAt + 1);
                    default -> first < 0x80 ? lengthAt + 1L + first : Long.MAX_VALUE;
                };
        return first >= 0 && size <= length(head);
    }

    static void read(Slice message, Sink sink) {
        var fields = new Ber(message).into(SEQUENCE);
        if (!fields.next(INTEGER) || !fields.next()) {
            return;
        }
        var operation = fields.inside();
        switch (fields.tag()) {
            case BIND -> bind(operation, sink);
            case BIND_ANSWER -> {
                if (operation.next(SASL_ANSWER)) {
                    Ntlm.read(operation.content(), sink);
                }
            }
            case SEARCH -> {
                int count = 0;
                while (count < BEFORE_FILTER && operation.next()) {
                    count++;
                }
                LdapEntry.filter(operation, sink);
            }
            case ENTRY -> {
                // An entry without a name is the directory's own; others may be of persons.
                if (operation.next(OCTETS) && operation.length() == 0) {
                    LdapEntry.root(operation.into(SEQUENCE), sink);
                }
            }
            default -> {}
        }
    }

    private static void bind(Ber operation, Sink sink) {
        if (!operation.next(INTEGER) || !operation.next(OCTETS) || !operation.next()) {
            return;
        }
        if (operation.tag() == PASSWORD) {
            var method = operation.length() == 0 ? Method.ANONYMOUS : Method.PASSWORD;
            sink.accept(new LdapBind(method, ""));
        } else if (operation.tag() == SASL) {
            var sasl = operation.inside();
            if (sasl.next(OCTETS)) {
                sink.accept(new LdapBind(Method.SASL, sasl.text()));
            }
            if (sasl.next(OCTETS)) {
                Ntlm.read(sasl.content(), sink);
            }
        }
    }

    /// Whether a client asks for TLS (RFC 4511, 4.14.1).
    static boolean isTlsWish(Slice message) {
        var operation = new Ber(message).into(SEQUENCE).into(EXTENDED);
        return operation.next(OPERATION_NAME) && operation.text().equals(START_TLS);
    }

    /// Whether an operation that was asked for succeeded. OpenLDAP does not repeat its name.
    static boolean isGranted(Slice message) {
        var answer = new Ber(message).into(SEQUENCE).into(EXTENDED_ANSWER);
        return answer.next() && answer.number() == 0;
    }
}
