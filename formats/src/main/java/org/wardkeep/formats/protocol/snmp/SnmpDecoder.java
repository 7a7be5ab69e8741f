package org.wardkeep.formats.protocol.snmp;

import org.wardkeep.formats.protocol.Ber;
import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.formats.protocol.WireText;
import org.wardkeep.vocabulary.MacAddress;

/// Reads SNMP (RFC 1157, 3416, 3412) on any port.
public final class SnmpDecoder implements DatagramDecoder {
    static final String NAME = "SNMP";

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 2;
    private static final int OCTETS = 4;
    private static final int IDENTIFIER = 6;
    private static final int GET = 0xa0;
    private static final int RESPONSE = 0xa2;
    private static final int TRAP_1 = 0xa4;
    private static final int INFORM = 0xa6;
    private static final int TRAP_2 = 0xa7;
    private static final int REPORT = 0xa8;
    private static final int VERSION_1 = 0;
    private static final int VERSION_2 = 1;
    private static final int VERSION_3 = 3;

    /// Values of one message that are looked at; more do not fit into one packet.
    private static final int MOST_VALUES = 256;

    /// RFC 3411, 5: an engine's identifier of the present form begins with this bit, has 5 to 32
    /// octets, the fifth saying what follows: 3 a card's address.
    private static final long PRESENT_FORM = 0x8000_0000L;

    private static final int ENGINE_MIN = 5;
    private static final int ENGINE_MAX = 32;
    private static final int CARD_FORM = 3;
    private static final int CARD_LENGTH = 11;
    private static final int MAC_OCTETS = 6;
    private static final long CISCO = 9;
    private static final int CISCO_LENGTH = 12;
    private static final String GENERIC_TRAPS = "1.3.6.1.6.3.1.1.5";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(SEQUENCE);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    /// A sequence that fills the datagram: a version, then a community and a known request, or the
    /// header of version 3.
    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        var whole = new Ber(payload);
        if (!whole.nextIs(SEQUENCE) || whole.start() + whole.length() != payload.length()) {
            return false;
        }
        var parts = whole.inside();
        if (!parts.nextIs(INTEGER) || parts.length() != 1) {
            return false;
        }
        return switch (parts.number()) {
            case VERSION_1, VERSION_2 ->
                    parts.nextIs(OCTETS) && parts.next() && isRequest(parts.tag());
            case VERSION_3 -> parts.nextIs(SEQUENCE) && parts.nextIs(OCTETS) && parts.next();
            default -> false;
        };
    }

    private static boolean isRequest(int tag) {
        return tag >= GET && tag <= REPORT;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        var whole = new Ber(payload);
        if (!whole.nextIs(SEQUENCE)) {
            return;
        }
        var parts = whole.inside();
        if (!parts.nextIs(INTEGER)) {
            return;
        }
        int version = parts.number();
        if (version == VERSION_3) {
            secured(payload, parts, sink);
        } else if ((version == VERSION_1 || version == VERSION_2) && parts.nextIs(OCTETS)) {
            var community = community(payload, parts);
            if (parts.next() && isRequest(parts.tag())) {
                sink.accept(new SnmpSpoken(version == VERSION_1 ? "1" : "2c", community));
                request(parts, sink);
            }
        }
    }

    private static SnmpCommunity community(Slice payload, Ber text) {
        if (text.length() == 6 && payload.isAt(text.start(), "public")) {
            return SnmpCommunity.PUBLIC;
        }
        return text.length() == 7 && payload.isAt(text.start(), "private")
                ? SnmpCommunity.PRIVATE
                : SnmpCommunity.CHOSEN;
    }

    /// RFC 3412, 6 and RFC 3414, 2.4: the engine's identifier stands inside of an octet string.
    private static void secured(Slice payload, Ber parts, Sink sink) {
        if (!parts.nextIs(SEQUENCE) || !parts.nextIs(OCTETS)) {
            return;
        }
        sink.accept(new SnmpSpoken("3", SnmpCommunity.NONE));
        var security = parts.inside();
        if (security.nextIs(SEQUENCE)) {
            var engine = security.inside();
            if (engine.nextIs(OCTETS)) {
                engine(payload, engine, sink);
            }
        }
        if (parts.nextIs(SEQUENCE)) {
            // Not encrypted: context, its name, the request.
            var scoped = parts.inside();
            boolean hasContext = scoped.nextIs(OCTETS);
            boolean hasName = scoped.nextIs(OCTETS);
            if (hasContext && hasName && scoped.next()) {
                request(scoped, sink);
            }
        }
    }

    private static void engine(Slice payload, Ber engine, Sink sink) {
        int at = engine.start();
        int length = engine.length();
        if (length < ENGINE_MIN || length > ENGINE_MAX) {
            return;
        }
        long first = payload.u32(at);
        long enterprise = first & ~PRESENT_FORM;
        // Cisco puts a zero before the card's address.
        boolean isCisco =
                enterprise == CISCO && length == CISCO_LENGTH && payload.u8(at + ENGINE_MIN) == 0;
        boolean isCard =
                (first & PRESENT_FORM) != 0
                        && payload.u8(at + 4) == CARD_FORM
                        && (length == CARD_LENGTH || isCisco);
        int card = at + length - MAC_OCTETS;
        sink.accept(
                new SnmpEngine(
                        WireText.hex(payload, at, length),
                        enterprise,
                        isCard ? WireAddress.mac(payload, card) : MacAddress.NONE));
    }

    /// Agents speak in responses, traps and informs; what a manager asks or sets says nothing.
    private static void request(Ber request, Sink sink) {
        int tag = request.tag();
        if (tag != RESPONSE && tag != TRAP_1 && tag != TRAP_2 && tag != INFORM) {
            return;
        }
        // The values are the last part and, apart from the trap of version 1, the only sequence.
        var parts = request.inside();
        while (parts.next()) {
            if (parts.tag() == SEQUENCE) {
                values(parts.inside(), sink);
                return;
            }
            if (tag == TRAP_1 && parts.tag() == IDENTIFIER) {
                product(parts.identifier(), sink);
            }
        }
    }

    /// A generic trap may name itself where its sender's product should stand (RFC 3584, 3.1).
    private static void product(String enterprise, Sink sink) {
        if (!enterprise.startsWith(GENERIC_TRAPS)) {
            sink.accept(new SnmpValue(SnmpObject.SYS_OBJECT_ID, 0, enterprise));
        }
    }

    private static void values(Ber pairs, Sink sink) {
        for (int i = 0; i < MOST_VALUES && pairs.nextIs(SEQUENCE); i++) {
            var pair = pairs.inside();
            if (!pair.nextIs(IDENTIFIER)) {
                continue;
            }
            var identifier = pair.identifier();
            int dot = identifier.lastIndexOf('.');
            var object = SnmpObject.of(identifier.substring(0, Math.max(dot, 0)));
            if (object.isPresent() && pair.next()) {
                var value = pair.tag() == IDENTIFIER ? pair.identifier() : textOf(pair);
                if (!value.isEmpty()) {
                    long index = Long.parseLong(identifier, dot + 1, identifier.length(), 10);
                    sink.accept(new SnmpValue(object.get(), index, value));
                }
            }
        }
    }

    private static String textOf(Ber value) {
        return value.tag() == OCTETS ? value.text() : "";
    }
}
