package org.wardkeep.formats.protocol.ssh;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// SSH (RFC 4253) on any port.
public final class SshProtocol implements StreamProtocol {
    static final String NAME = "SSH";

    static final String BEGINNING = "SSH-";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of('S');
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        int there = Math.min(head.length(), BEGINNING.length());
        if (!head.isAt(0, BEGINNING.substring(0, there))) {
            return Recognition.NO;
        }
        return there == BEGINNING.length() ? Recognition.YES : Recognition.MORE;
    }

    @Override
    public StreamDecoder open() {
        return new SshDecoder();
    }
}
