package org.wardkeep.formats.protocol.kerberos;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Kerberos over UDP (RFC 4120, 7.2.1), on any port.
public final class KerberosDecoder implements DatagramDecoder {
    @Override
    public String name() {
        return KerberosMessage.NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return KerberosMessage.firstBytes();
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return KerberosMessage.isMessage(payload, payload.length());
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        KerberosMessage.read(payload, sink);
    }
}
