package org.wardkeep.formats.protocol.quic;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.tls.ClientHello;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/// Reads QUIC (RFC 9000) on any port.
///
/// Browsers cut their hello in two packets since they send keys against quantum computers. So,
/// unlike other decoders of datagrams, this one keeps hellos that are not whole: a few, the oldest
/// forgotten first.
public final class QuicDecoder implements DatagramDecoder {
    static final String NAME = "QUIC";

    /// Hellos of which a part is there: the second one comes within a millisecond, or never. 256 of
    /// 4 KiB are 1 MiB.
    private static final int MOST_BEGUN = 256;

    /// A client fills its first packets (RFC 9000, 14.1); shorter ones carry no hello.
    private static final int SHORTEST = 1_200;

    private final InitialPacket packets = new InitialPacket();
    private final Map<ByteBuffer, Hello> begun =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Hello> eldest) {
                    return size() > MOST_BEGUN;
                }
            };

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.range(0xc0, 0xff);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return QuicHeader.isLong(payload);
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        if (payload.length() < SHORTEST) {
            return;
        }
        QuicHeader.read(payload)
                .ifPresent(header ->
                        packets.open(payload, header)
                                .ifPresent(frames -> take(header, frames, sink)));
    }

    private void take(QuicHeader header, Slice frames, Sink sink) {
        var key = ByteBuffer.wrap(header.connection());
        var before = begun.remove(key);
        var hello = before == null ? new Hello() : before;
        boolean isOne = hello.take(frames);
        if (isOne && hello.isWhole()) {
            var said = new ClientHello(hello.body()).tell('q');
            sink.accept(
                    new QuicClient(
                            header.version().name(), said.server(), said.protocols(), said.ja4()));
        } else if (hello.isBegun()) {
            begun.put(key, hello);
        }
    }
}
