package org.wardkeep.formats.protocol.astm;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.EachWay;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// ASTM frames over TCP (LIS1-A, 8.3), on any port; also the bare records that some converters
/// send.
public final class AstmProtocol implements StreamProtocol {
    static final String NAME = "ASTM";

    static final int START_OF_TEXT = 0x02;
    private static final int ENQUIRY = 0x05;

    private static final int MOST_ENQUIRIES = 6;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(ENQUIRY, START_OF_TEXT, 'H');
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        int at = 0;
        while (head.u8(at) == ENQUIRY && at < MOST_ENQUIRIES) {
            at++;
        }
        if (at == head.length()) {
            return Recognition.MORE;
        }
        boolean isFrame = head.u8(at) == START_OF_TEXT;
        if (!isFrame) {
            return isHeader(head, at, "^&");
        }
        int number = head.u8(at + 1);
        boolean isNumbered = number < 0 || (number >= '0' && number <= '7');
        return isNumbered ? isHeader(head, at + 2, "") : Recognition.NO;
    }

    /// `H|\` and, without a frame around it, the usual separators.
    private static Recognition isHeader(Slice head, int at, String usual) {
        if (head.length() < at + 3 + usual.length()) {
            boolean mayBe = head.length() <= at || head.u8(at) == 'H';
            return mayBe ? Recognition.MORE : Recognition.NO;
        }
        boolean isHeader =
                head.u8(at) == 'H'
                        && isSeparator(head.u8(at + 1))
                        && isSeparator(head.u8(at + 2))
                        && head.u8(at + 1) != head.u8(at + 2);
        return isHeader && head.isAt(at + 3, usual) ? Recognition.YES : Recognition.NO;
    }

    private static boolean isSeparator(int c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    @Override
    public StreamDecoder open() {
        return new EachWay(AstmScanner::new);
    }
}
