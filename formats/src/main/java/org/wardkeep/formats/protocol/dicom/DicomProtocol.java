package org.wardkeep.formats.protocol.dicom;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// DICOM upper layer over TCP (PS3.8, 9), on any port: an association that opens, or data of one
/// whose opening was not captured.
public final class DicomProtocol implements StreamProtocol {
    static final String NAME = "DICOM";

    static final int ASSOCIATE_REQUEST = 1;
    static final int ASSOCIATE_ACCEPT = 2;
    static final int DATA = 4;

    /// Type, a zero byte, length (PS3.8, 9.3.1).
    static final int PDU_HEADER = 6;

    /// Protocol version, two zero bytes, two AE titles, 32 reserved bytes (PS3.8, table 9-11).
    static final int ASSOCIATE_HEADER = 68;

    private static final int AE_TITLE = 16;
    private static final int CALLED_AE = 10;
    private static final int NEEDED = CALLED_AE + 2 * AE_TITLE;
    private static final int DATA_NEEDED = 12;
    private static final int LARGEST_ASSOCIATE = 1 << 20;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of(ASSOCIATE_REQUEST, ASSOCIATE_ACCEPT, DATA);
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.length() > 1 && head.u8(1) != 0) {
            return Recognition.NO;
        }
        boolean isData = head.u8(0) == DATA;
        if (head.length() < (isData ? DATA_NEEDED : NEEDED)) {
            return Recognition.MORE;
        }
        return (isData ? isData(head) : isAssociate(head)) ? Recognition.YES : Recognition.NO;
    }

    private static boolean isAssociate(Slice head) {
        long length = head.u32(2);
        boolean fits = length >= ASSOCIATE_HEADER && length <= LARGEST_ASSOCIATE;
        return fits
                && head.u16(6) == 1
                && head.u16(8) == 0
                && isText(head, CALLED_AE, 2 * AE_TITLE);
    }

    private static boolean isText(Slice head, int from, int count) {
        for (int i = from; i < from + count; i++) {
            // Some fill titles with zero bytes instead of blanks.
            if (head.u8(i) != 0 && (head.u8(i) < ' ' || head.u8(i) > '~')) {
                return false;
            }
        }
        return head.u8(from) > ' ';
    }

    /// One value that fills its PDU: lengths that agree to the bit.
    private static boolean isData(Slice head) {
        boolean isOdd = (head.u8(10) & 1) != 0;
        return head.u32(2) == head.u32(6) + 4 && head.u32(6) > 2 && isOdd && head.u8(11) <= 3;
    }

    @Override
    public StreamDecoder open() {
        return new DicomDecoder();
    }
}
