package org.wardkeep.formats.protocol.banner;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// Mail between machines (RFC 5321), on any port.
public final class SmtpProtocol implements StreamProtocol {
    static final String NAME = "SMTP";

    private static final int COMMAND = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.ofCharacters("2EeHh");
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.u8(0) == '2') {
            return FtpProtocol.isGreeting(head, "smtp") ? Recognition.YES : Recognition.MORE;
        }
        boolean isHello = head.isAtIgnoringCase(0, "ehlo ") || head.isAtIgnoringCase(0, "helo ");
        if (isHello) {
            return Recognition.YES;
        }
        return head.length() < COMMAND ? Recognition.MORE : Recognition.NO;
    }

    @Override
    public StreamDecoder open() {
        return new GreetingDecoder(NAME, "starttls", "220");
    }
}
