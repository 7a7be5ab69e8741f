package org.wardkeep.formats.protocol.llmnr;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.WireAddress;
import org.wardkeep.formats.protocol.dns.DnsMessage;
import org.wardkeep.formats.protocol.dns.DnsName;
import org.wardkeep.formats.protocol.dns.NameService;
import org.wardkeep.vocabulary.IpAddress;

/// Reads answers of LLMNR.
public final class LlmnrDecoder extends NameService {
    static final String NAME = "LLMNR";

    private static final int PORT = 5355;

    public LlmnrDecoder() {
        super(NAME, PORT);
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
