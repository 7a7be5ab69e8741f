package org.wardkeep.formats.protocol.poct;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.EachWay;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// POCT1-A messages over TCP (POCT1-A2, appendix A), on any port: XML without any frame, whose root
/// is named after the message, such as `HEL.R01`.
public final class PoctProtocol implements StreamProtocol {
    static final String NAME = "POCT1-A";

    /// `<HEL.R01`
    private static final int ROOT_LENGTH = 8;

    /// Byte order mark, XML declaration, and what may stand before the root.
    private static final int LONGEST_PROLOGUE = 200;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of('<', 0xef, '\r', '\n', ' ');
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        int at = head.isAt(0, "\u00ef\u00bb\u00bf") ? 3 : 0;
        at = afterBlanks(head, at);
        if (head.isAt(at, "<?")) {
            int end = head.indexOf('>', at);
            if (end < 0) {
                return head.length() < LONGEST_PROLOGUE ? Recognition.MORE : Recognition.NO;
            }
            at = afterBlanks(head, end + 1);
        }
        if (at > LONGEST_PROLOGUE || (at < head.length() && head.u8(at) != '<')) {
            return Recognition.NO;
        }
        if (!head.has(at, ROOT_LENGTH)) {
            return Recognition.MORE;
        }
        boolean isNamed =
                isCapital(head.u8(at + 1))
                        && isCapital(head.u8(at + 2))
                        && isCapital(head.u8(at + 3))
                        && head.isAt(at + 4, ".R0");
        return isNamed ? Recognition.YES : Recognition.NO;
    }

    private static int afterBlanks(Slice head, int from) {
        int at = from;
        while (at < LONGEST_PROLOGUE && head.has(at, 1) && head.u8(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean isCapital(int c) {
        return c >= 'A' && c <= 'Z';
    }

    @Override
    public StreamDecoder open() {
        return new EachWay(PoctScanner::new);
    }
}
