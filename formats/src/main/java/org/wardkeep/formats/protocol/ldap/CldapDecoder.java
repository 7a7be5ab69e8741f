package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// LDAP without a connection, by which machines look for a domain controller (MS-ADTS 6.3.3).
public final class CldapDecoder implements DatagramDecoder {
    static final String NAME = "CLDAP";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(LdapMessage.SEQUENCE);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    /// An answer has two messages: the entry, and that it was the only one.
    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return LdapMessage.isMessage(payload) && LdapMessage.length(payload) <= payload.length();
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        LdapMessage.read(payload, sink);
    }
}
