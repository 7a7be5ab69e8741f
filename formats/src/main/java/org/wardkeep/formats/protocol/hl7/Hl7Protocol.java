package org.wardkeep.formats.protocol.hl7;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.EachWay;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// HL7 version 2 in MLLP blocks (HL7 Transport Specification: MLLP, release 2), on any port: a
/// block, or a message without block as some old senders write it.
public final class Hl7Protocol implements StreamProtocol {
    static final String NAME = "HL7";

    static final int START = 0x0b;

    /// Segments that a transmission may begin with: message, file, batch.
    private static final String[] FIRST_SEGMENTS = {"MSH", "FHS", "BHS"};

    private static final int BARE_LENGTH = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(START, 'M', 'F', 'B');
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        boolean isBlock = head.u8(0) == START;
        int at = isBlock ? 1 : 0;
        int needed = isBlock ? 5 : BARE_LENGTH;
        for (var segment : FIRST_SEGMENTS) {
            int there = Math.min(segment.length(), head.length() - at);
            if (head.isAt(at, segment.substring(0, there))) {
                return head.length() < needed ? Recognition.MORE : decide(head, at, isBlock);
            }
        }
        return Recognition.NO;
    }

    /// Without a block the usual separators must follow: the letters alone may be of a text.
    private static Recognition decide(Slice head, int at, boolean isBlock) {
        boolean isSeparator = isSeparator(head.u8(at + 3));
        boolean isUsual = isBlock || head.isAt(at + 4, "^~\\&");
        return isSeparator && isUsual ? Recognition.YES : Recognition.NO;
    }

    static boolean isSeparator(int c) {
        return c > ' ' && c < 0x7f && !Character.isLetterOrDigit(c);
    }

    @Override
    public StreamDecoder open() {
        return new EachWay(Hl7Scanner::new);
    }
}
