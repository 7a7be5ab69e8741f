package org.wardkeep.formats.protocol.netbios;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.formats.protocol.dns.DnsMessage;
import org.wardkeep.formats.protocol.dns.NameService;
import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;

/// Reads the NetBIOS name service (RFC 1002, 4.2).
public final class NetbiosNameDecoder extends NameService {
    static final String NAME = "NBNS";

    private static final int PORT = 137;
    private static final int QUERY = 0;
    private static final int REGISTRATION = 5;
    private static final int RELEASE = 6;
    private static final int NB = 0x20;
    private static final int NBSTAT = 0x21;
    private static final int ENTRY = 6;
    private static final int STATUS_ENTRY = 18;
    private static final int GROUP = 0x8000;
    private static final int RESPONSE = 0x80;

    /// Addresses of one name; a machine with more networks than that has not been seen.
    private static final int MOST_ADDRESSES = 16;

    public NetbiosNameDecoder() {
        super(NAME, PORT);
    }

    /// An answer to a query, or a registration or refresh (5, 8, 9, 15) as it is asked for.
    @Override
    public void decode(Slice payload, Sink sink) {
        int operation = DnsMessage.operation(payload);
        boolean isResponse = (payload.u8(2) & RESPONSE) != 0;
        boolean isAnswer = operation == QUERY && DnsMessage.isAnswer(payload);
        boolean isClaim = operation >= REGISTRATION && operation != RELEASE && !isResponse;
        if (isAnswer || isClaim) {
            DnsMessage.read(
                    payload,
                    (name, type, at, length) -> {
                        if (type == NB) {
                            names(payload, name, at, length, sink);
                        } else if (type == NBSTAT) {
                            station(payload, at, length, sink);
                        }
                    });
        }
    }

    private static void names(Slice payload, int nameAt, int from, int length, Sink sink) {
        var name = NetbiosText.decode(payload, nameAt);
        var text = NetbiosText.text(name, 0);
        if (text.isEmpty()) {
            return;
        }
        int end = from + Math.min(length, MOST_ADDRESSES * ENTRY);
        for (int at = from; at + ENTRY <= end; at += ENTRY) {
            var address = WireAddress.v4(payload, at + 2);
            if (!address.equals(IpAddress.NONE)) {
                boolean isGroup = (payload.u16(at) & GROUP) != 0;
                int suffix = NetbiosText.suffix(name, 0);
                sink.accept(new NetbiosName(text, suffix, isGroup, address));
            }
        }
    }

    private static void station(Slice payload, int from, int length, Sink sink) {
        int count = payload.u8(from);
        int end = from + 1 + count * STATUS_ENTRY;
        if (count < 1 || end > from + length) {
            return;
        }
        var names = new ArrayList<String>();
        for (int at = from + 1; at < end; at += STATUS_ENTRY) {
            int suffix = NetbiosText.suffix(payload, at);
            names.add(
                    NetbiosText.text(payload, at)
                            + (suffix <= 0xf ? "<0" : "<")
                            + Integer.toHexString(suffix)
                            + ">");
        }
        sink.accept(new NetbiosStation(WireAddress.mac(payload, end), names));
    }
}
