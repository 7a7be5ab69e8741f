package org.wardkeep.formats.protocol.dns;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Slice;

/// What DNS and the protocols that use the form of its messages have in common. The form is too
/// plain to be told on any port: the port is asked as well. The first byte says nothing, because it
/// is of the message's number.
public abstract class NameService implements DatagramDecoder {
    private final String name;
    private final int port;

    protected NameService(String name, int port) {
        this.name = name;
        this.port = port;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final FirstBytes firstBytes() {
        return FirstBytes.any();
    }

    @Override
    public final Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public final boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return (sourcePort == port || destinationPort == port) && DnsMessage.isLikely(payload);
    }
}
