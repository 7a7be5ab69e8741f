package org.wardkeep.formats.protocol.modbus;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// Modbus over TCP (MODBUS Messaging on TCP/IP 1.0b, 3.1.3), on any port. Nothing names it: the
/// lengths inside and outside must agree.
public final class ModbusProtocol implements StreamProtocol {
    static final String NAME = "Modbus";

    /// Transaction, protocol, length.
    static final int HEADER = 6;

    static final int IDENTITY = 0x2b;
    static final int IDENTITY_KIND = 0x0e;
    static final int SERVER_ID = 0x11;

    /// Schneider Electric's own.
    static final int SCHNEIDER = 0x5a;

    /// Unit and function.
    private static final int SHORTEST = 2;

    /// Modbus Application Protocol 1.1b3, 4.1: 253 bytes, and the unit.
    private static final int LONGEST = 254;

    /// Schneider Electric's function is longer than the standard allows.
    private static final int LONGEST_SCHNEIDER = 1_200;

    private static final int UNIT = 6;
    private static final int FUNCTION = 7;
    private static final int FAILED = 0x80;
    private static final int LAST_FAILURE = 0x0b;
    private static final int MOST_READ = 2_000;

    @Override
    public String name() {
        return NAME;
    }

    /// A transaction begins with any number.
    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.any();
    }

    /// Bytes of the message that begins here; -1 where none does.
    static long length(Slice header) {
        int length = header.u16(4);
        boolean isMessage = header.u16(2) == 0 && length >= SHORTEST && length <= LONGEST_SCHNEIDER;
        return isMessage ? HEADER + length : -1;
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.length() < 4) {
            return head.u8(2) > 0 ? Recognition.NO : Recognition.MORE;
        }
        if (head.u16(2) != 0) {
            return Recognition.NO;
        }
        if (head.length() <= FUNCTION) {
            return Recognition.MORE;
        }
        long length = length(head);
        if (length < 0) {
            return Recognition.NO;
        }
        if (head.length() < length) {
            return length > LONGEST + HEADER && head.u8(FUNCTION) != SCHNEIDER
                    ? Recognition.NO
                    : Recognition.MORE;
        }
        boolean isNext = head.length() == length || head.u16((int) length + 2) == 0;
        boolean isOne =
                direction == Direction.TO_SERVER
                        ? isRequest(head, (int) length - UNIT)
                        : isAnswer(head, (int) length - UNIT);
        return isOne && isNext ? Recognition.YES : Recognition.NO;
    }

    /// @param size bytes from the unit on
    private static boolean isRequest(Slice head, int size) {
        int count = head.u16(10);
        return switch (head.u8(FUNCTION)) {
            case 1, 2 -> size == 6 && count > 0 && count <= MOST_READ;
            case 3, 4 -> size == 6 && count > 0 && count <= MOST_READ / 16;
            case 5 -> size == 6 && (count == 0 || count == 0xff00);
            case 6 -> size == 6;
            case 15, 16 -> size == 7 + head.u8(12) && head.u8(12) > 0 && count > 0;
            case SERVER_ID -> size == 2;
            case IDENTITY ->
                    size == 5 && head.u8(8) == IDENTITY_KIND && head.u8(9) >= 1 && head.u8(9) <= 4;
            case SCHNEIDER -> size >= 4;
            default -> false;
        };
    }

    private static boolean isAnswer(Slice head, int size) {
        int function = head.u8(FUNCTION);
        if (function >= FAILED) {
            return size == 3 && head.u8(8) >= 1 && head.u8(8) <= LAST_FAILURE;
        }
        return switch (function) {
            case 1, 2, 3, 4, SERVER_ID -> head.u8(8) > 0 && size == 3 + head.u8(8);
            case 5, 6, 15, 16 -> size == 6;
            case IDENTITY -> size > 7 && head.u8(8) == IDENTITY_KIND;
            case SCHNEIDER -> size >= 4 && (head.u8(9) == 0xfe || head.u8(9) == 0xfd);
            default -> false;
        };
    }

    @Override
    public StreamDecoder open() {
        return new ModbusDecoder();
    }
}
