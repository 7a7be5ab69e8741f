package org.wardkeep.formats.protocol.mdns;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.formats.protocol.dns.DnsMessage;
import org.wardkeep.formats.protocol.dns.DnsName;
import org.wardkeep.formats.protocol.dns.NameService;
import org.wardkeep.vocabulary.IpAddress;

import java.util.Locale;

/// Reads what hosts say of themselves: answers only, since a question says nothing for certain.
public final class MdnsDecoder extends NameService {
    static final String NAME = "mDNS";

    private static final int PORT = 5353;
    private static final int SRV_HEADER = 6;

    public MdnsDecoder() {
        super(NAME, PORT);
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        if (DnsMessage.isAnswer(payload)) {
            DnsMessage.read(
                    payload,
                    (name, type, at, length) -> {
                        switch (type) {
                            case DnsMessage.A, DnsMessage.AAAA ->
                                    host(payload, name, WireAddress.of(payload, at, length), sink);
                            case DnsMessage.SRV -> service(payload, name, at, length, sink);
                            case DnsMessage.TXT -> properties(payload, name, at, length, sink);
                            case DnsMessage.HINFO -> platform(payload, name, at, length, sink);
                            default -> {}
                        }
                    });
        }
    }

    private static void host(Slice payload, int nameAt, IpAddress address, Sink sink) {
        var name = DnsName.read(payload, nameAt);
        if (!name.isEmpty() && !address.equals(IpAddress.NONE)) {
            sink.accept(new MdnsHost(name, address));
        }
    }

    private static void service(Slice payload, int nameAt, int at, int length, Sink sink) {
        var instance = DnsName.read(payload, nameAt);
        var host = length > SRV_HEADER ? DnsName.read(payload, at + SRV_HEADER) : "";
        if (!instance.isEmpty() && !host.isEmpty()) {
            sink.accept(new MdnsService(instance, host, payload.u16(at + 4)));
        }
    }

    /// Strings, each with its length before it: `key=value`.
    private static void properties(Slice payload, int nameAt, int from, int length, Sink sink) {
        int end = from + length;
        int at = from;
        while (at < end) {
            int size = payload.u8(at);
            if (size < 0 || at + 1 + size > end) {
                return;
            }
            int equals = payload.indexOf('=', at + 1);
            if (equals > 0 && equals < at + 1 + size) {
                var key = payload.text(at + 1, equals - at - 1);
                var value = payload.text(equals + 1, at + size - equals);
                if (MdnsProperty.isTold(key) && !value.isEmpty()) {
                    var instance = DnsName.read(payload, nameAt);
                    sink.accept(new MdnsProperty(instance, key.toLowerCase(Locale.ROOT), value));
                }
            }
            at += 1 + size;
        }
    }

    private static void platform(Slice payload, int nameAt, int at, int length, Sink sink) {
        int cpu = payload.u8(at);
        int os = payload.u8(at + 1 + cpu);
        if (cpu >= 0 && os >= 0 && cpu + os + 2 <= length) {
            sink.accept(
                    new MdnsPlatform(
                            DnsName.read(payload, nameAt),
                            payload.text(at + 1, cpu),
                            payload.text(at + 2 + cpu, os)));
        }
    }
}
