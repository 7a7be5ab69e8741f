package org.wardkeep.formats.protocol.ldap;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// LDAP over TCP (RFC 4511, 5.2), on any port.
public final class LdapProtocol implements StreamProtocol {
    static final String NAME = "LDAP";

    private static final int NEEDED = 24;

    /// A message that ends a connection, or drops an operation, is shorter than what is needed.
    private static final int SHORTEST = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(LdapMessage.SEQUENCE);
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        boolean isShort = head.length() >= SHORTEST && LdapMessage.length(head) <= head.length();
        if (head.length() < NEEDED && !isShort) {
            return Recognition.MORE;
        }
        return LdapMessage.isMessage(head) ? Recognition.YES : Recognition.NO;
    }

    @Override
    public StreamDecoder open() {
        return new LdapDecoder();
    }
}
