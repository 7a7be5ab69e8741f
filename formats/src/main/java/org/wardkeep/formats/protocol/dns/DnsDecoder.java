package org.wardkeep.formats.protocol.dns;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.vocabulary.IpAddress;

/// Reads answers of name servers.
public final class DnsDecoder extends NameService {
    static final String NAME = "DNS";

    private static final int PORT = 53;
    private static final String REVERSE_V4 = ".in-addr.arpa";

    public DnsDecoder() {
        super(NAME, PORT);
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        if (DnsMessage.isAnswer(payload)) {
            DnsMessage.read(
                    payload,
                    (name, type, at, length) -> record(payload, name, type, at, length, sink));
        }
    }

    private static void record(Slice payload, int name, int type, int at, int length, Sink sink) {
        switch (type) {
            case DnsMessage.A, DnsMessage.AAAA ->
                    tell(
                            DnsName.read(payload, name),
                            WireAddress.of(payload, at, length),
                            false,
                            sink);
            case DnsMessage.PTR ->
                    tell(
                            DnsName.read(payload, at),
                            reverse(DnsName.read(payload, name)),
                            true,
                            sink);
            default -> {}
        }
    }

    private static void tell(String name, IpAddress address, boolean isReverse, Sink sink) {
        if (!name.isEmpty() && !address.equals(IpAddress.NONE)) {
            sink.accept(new DnsAddress(name, address, isReverse));
        }
    }

    /// The address in a name such as `13.9.20.10.in-addr.arpa` (RFC 1035, 3.5).
    private static IpAddress reverse(String name) {
        int end = name.length() - REVERSE_V4.length();
        if (end <= 0 || !name.regionMatches(true, end, REVERSE_V4, 0, REVERSE_V4.length())) {
            return IpAddress.NONE;
        }
        int address = 0;
        int part = 0;
        int parts = 0;
        for (int i = 0; i <= end; i++) {
            char c = name.charAt(i);
            if (c == '.') {
                address = (address >>> Byte.SIZE) | (part << (Integer.SIZE - Byte.SIZE));
                part = 0;
                parts++;
            } else if (c < '0' || c > '9' || part > 0xff) {
                return IpAddress.NONE;
            } else {
                part = part * 10 + c - '0';
            }
        }
        return parts == Integer.BYTES && address != 0 ? IpAddress.v4(address) : IpAddress.NONE;
    }
}
