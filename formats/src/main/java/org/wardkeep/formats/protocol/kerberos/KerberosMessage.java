package org.wardkeep.formats.protocol.kerberos;

import org.wardkeep.formats.protocol.Ber;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.util.StringJoiner;

/// Reads messages between clients and the server that gives out tickets (RFC 4120, 5.4 and 5.9).
final class KerberosMessage {
    static final String NAME = "Kerberos";

    /// Tags of the messages: requests and answers of both kinds, and errors.
    private static final int FIRST_REQUEST = 0x6a;

    private static final int FIRST_ANSWER = 0x6b;
    private static final int REQUEST = 0x6c;
    private static final int ANSWER = 0x6d;
    private static final int ERROR = 0x7e;
    private static final int TAG_NUMBER = 0x1f;

    /// Fields begin with their number.
    private static final int FIELD = 0xa0;

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int STRING = 0x1b;
    private static final int OCTETS = 0x04;
    private static final int TICKET = 0x61;
    private static final int VERSION = 5;

    private static final int NETBIOS_ADDRESS = 20;
    private static final int MOST_KINDS = 16;
    private static final int MOST_ADDRESSES = 16;

    private KerberosMessage() {}

    static FirstBytes firstBytes() {
        return FirstBytes.of(FIRST_REQUEST, FIRST_ANSWER, REQUEST, ANSWER, ERROR);
    }

    /// Whether a message begins here: its version and its own number stand at its beginning.
    ///
    /// @param length bytes that it has in all
    static boolean isMessage(Slice head, long length) {
        int tag = head.u8(0);
        int outer = lengthBytes(head, 1);
        boolean isWhole = firstBytes().has(Math.max(tag, 0)) && outer > 0;
        int inner = 1 + outer;
        if (!isWhole || inner + number(head, 1) != length || head.u8(inner) != SEQUENCE) {
            return false;
        }
        int field = inner + 1 + lengthBytes(head, inner + 1);
        boolean isRequest = tag == FIRST_REQUEST || tag == REQUEST;
        int first = isRequest ? FIELD + 1 : FIELD;
        return isNumber(head, field, first, VERSION)
                && isNumber(head, field + 5, first + 1, tag & TAG_NUMBER);
    }

    private static boolean isNumber(Slice head, int at, int field, int value) {
        return head.u8(at) == field
                && head.u8(at + 1) == 3
                && head.u8(at + 2) == INTEGER
                && head.u8(at + 3) == 1
                && head.u8(at + 4) == value;
    }

    private static int lengthBytes(Slice head, int at) {
        int first = head.u8(at);
        return first < 0x80 ? 1 : 1 + first - 0x80;
    }

    private static long number(Slice head, int at) {
        return switch (head.u8(at)) {
            case 0x81 -> head.u8(at + 1);
            case 0x82 -> head.u16(at + 1);
            case 0x83 -> head.u24(at + 1);
            case 0x84 -> head.u32(at + 1);
            default -> head.u8(at);
        };
    }

    static void read(Slice message, Sink sink) {
        var outer = new Ber(message);
        if (!outer.next()) {
            return;
        }
        int tag = outer.tag();
        var fields = outer.inside().into(SEQUENCE);
        switch (tag) {
            case FIRST_REQUEST, REQUEST -> request(fields.into(FIELD + 4).into(SEQUENCE), sink);
            case FIRST_ANSWER, ANSWER ->
                    ticket(fields.into(FIELD + 5).into(TICKET).into(SEQUENCE), sink);
            case ERROR -> {
                var realm = text(fields.into(FIELD + 9));
                if (!realm.isEmpty()) {
                    sink.accept(new KerberosServer(realm, 0));
                }
            }
            default -> {}
        }
    }

    private static void request(Ber body, Sink sink) {
        var client = Principal.NOBODY;
        var service = Principal.NOBODY;
        var realm = "";
        var netbios = "";
        var encryption = "";
        while (body.next()) {
            switch (body.tag() - FIELD) {
                case 1 -> client = Principal.read(body.inside());
                case 2 -> realm = text(body.inside());
                case 3 -> service = Principal.read(body.inside());
                case 8 -> encryption = numbers(body.inside().into(SEQUENCE));
                case 9 -> netbios = netbios(body.inside().into(SEQUENCE));
                default -> {}
            }
        }
        if (realm.isEmpty()) {
            return;
        }
        sink.accept(new KerberosClient(realm, client.machine(), netbios, encryption));
        if (!service.service().isEmpty()) {
            sink.accept(new KerberosService(realm, service.service()));
        }
    }

    /// A ticket's realm and the kind of its encryption; the rest of it nobody but the service
    /// reads.
    private static void ticket(Ber ticket, Sink sink) {
        var realm = "";
        int encryption = 0;
        while (ticket.next()) {
            switch (ticket.tag() - FIELD) {
                case 1 -> realm = text(ticket.inside());
                case 3 -> {
                    var kind = ticket.inside().into(SEQUENCE).into(FIELD);
                    encryption = kind.next(INTEGER) ? Math.max(kind.number(), 0) : 0;
                }
                default -> {}
            }
        }
        if (!realm.isEmpty()) {
            sink.accept(new KerberosServer(realm, encryption));
        }
    }

    private static String text(Ber field) {
        return field.next(STRING) ? field.text() : "";
    }

    /// Negative ones are those of Microsoft's tests and of nobody else.
    private static String numbers(Ber list) {
        var numbers = new StringJoiner(",");
        for (int i = 0; i < MOST_KINDS && list.next(INTEGER); i++) {
            if (list.number() >= 0) {
                numbers.add(Integer.toString(list.number()));
            }
        }
        return numbers.toString();
    }

    /// The first NetBIOS name (5.2.5 and 7.5.3), without the blanks that fill it.
    private static String netbios(Ber addresses) {
        for (int i = 0; i < MOST_ADDRESSES && addresses.next(SEQUENCE); i++) {
            var address = addresses.inside();
            var kind = address.into(FIELD);
            if (kind.next(INTEGER) && kind.number() == NETBIOS_ADDRESS) {
                var name = address.into(FIELD + 1);
                return name.next(OCTETS) ? name.text() : "";
            }
        }
        return "";
    }
}
