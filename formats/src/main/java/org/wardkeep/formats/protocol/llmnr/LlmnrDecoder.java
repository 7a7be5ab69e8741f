package org.wardkeep.formats.protocol.llmnr;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.formats.protocol.dns.DnsMessage;
import org.wardkeep.formats.protocol.dns.DnsName;
import org.wardkeep.vocabulary.IpAddress;

/// Reads answers of LLMNR; its port is asked because the form is that of DNS.
public final class LlmnrDecoder implements DatagramDecoder {
    static final String NAME = "LLMNR";

    private static final int PORT = 5355;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.any();
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return (sourcePort == PORT || destinationPort == PORT) && DnsMessage.isLikely(payload);
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        if (DnsMessage.isAnswer(payload)) {
            DnsMessage.read(
                    payload,
                    (nameAt, type, at, length) -> {
                        if (type == DnsMessage.A || type == DnsMessage.AAAA) {
                            var name = DnsName.read(payload, nameAt);
                            var address = WireAddress.of(payload, at, length);
                            if (!name.isEmpty() && !address.equals(IpAddress.NONE)) {
                                sink.accept(new LlmnrHost(name, address));
                            }
                        }
                    });
        }
    }
}
