package org.wardkeep.formats.protocol.banner;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// FTP's control connection (RFC 959), on any port. Its greeting looks like that of mail: where the
/// text does not say FTP, the client's first command decides.
public final class FtpProtocol implements StreamProtocol {
    static final String NAME = "FTP";

    /// Commands that open a session; mail has none of them.
    private static final String[] FIRST_COMMANDS = {
        "user ", "auth tls", "auth ssl", "feat\r", "syst\r", "opts "
    };

    private static final int LONGEST_LOOK = 128;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.ofCharacters("2UuAaFfSsOo");
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.u8(0) == '2') {
            return isGreeting(head, "ftp") ? Recognition.YES : Recognition.MORE;
        }
        for (var command : FIRST_COMMANDS) {
            if (direction == Direction.TO_SERVER && head.isAtIgnoringCase(0, command)) {
                return Recognition.YES;
            }
        }
        return head.length() < "auth tls".length() ? Recognition.MORE : Recognition.NO;
    }

    /// Whether a reply 220 names a protocol in its first line.
    static boolean isGreeting(Slice head, String name) {
        if (!head.isAt(0, "220 ") && !head.isAt(0, "220-")) {
            return false;
        }
        int end = head.indexOf('\n', 0);
        int look = Math.min(end < 0 ? head.length() : end, LONGEST_LOOK);
        for (int at = 4; at < look; at++) {
            if (head.isAtIgnoringCase(at, name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public StreamDecoder open() {
        return new GreetingDecoder(NAME, "auth ", "234");
    }
}
