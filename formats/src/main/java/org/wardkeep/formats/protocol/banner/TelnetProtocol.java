package org.wardkeep.formats.protocol.banner;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// Telnet (RFC 854), on any port, by the options that its two ends agree on.
public final class TelnetProtocol implements StreamProtocol {
    static final String NAME = "TELNET";

    static final int COMMAND = 0xff;
    static final int WILL = 0xfb;
    static final int DO_NOT = 0xfe;

    /// Options given out by IANA; beyond 49 only a few, never first.
    private static final int LARGEST_OPTION = 49;

    private static final int ONE_OPTION = 3;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(COMMAND);
    }

    /// One option is seen by chance in one of 80,000 flows, two in none.
    @Override
    public Recognition recognises(Direction direction, Slice head) {
        for (int at = 0; at < 2 * ONE_OPTION; at += ONE_OPTION) {
            boolean isOption =
                    head.u8(at) == COMMAND
                            && head.u8(at + 1) >= WILL
                            && head.u8(at + 1) <= DO_NOT
                            && head.u8(at + 2) <= LARGEST_OPTION;
            if (!head.has(at, ONE_OPTION)) {
                return Recognition.MORE;
            }
            if (!isOption) {
                return Recognition.NO;
            }
        }
        return Recognition.YES;
    }

    @Override
    public StreamDecoder open() {
        return new TelnetDecoder();
    }
}
