package org.wardkeep.formats.protocol.modbus;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Frames;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

import java.util.Arrays;

/// Reads what devices say of themselves; every other answer only shows that one is there.
final class ModbusDecoder implements StreamDecoder {
    /// The longest message of the standard.
    private static final int MOST_MESSAGE = 260;

    private static final int UNIT = 6;
    private static final int FUNCTION = 7;
    private static final int FAILED = 0x80;

    /// Places in the answer with identity (1.1b3, 6.21).
    private static final int OBJECT_COUNT = 13;

    private static final int OBJECTS = 14;
    private static final int KNOWN_OBJECTS = 7;

    /// Places in the answer with an identifier (1.1b3, 6.13).
    private static final int ID_LENGTH = 8;

    /// Letters that make an identifier a text: most devices send numbers.
    private static final int FEWEST_LETTERS = 4;

    /// Schneider Electric's function: its own function 2 asks for the processor, whose name stands
    /// behind 22 bytes (as Wireshark users and security researchers have found, and as captures of
    /// the shared data show).
    private static final int OWN_FUNCTION = 9;

    private static final int ASK_PROCESSOR = 2;
    private static final int AGREED = 0xfe;
    private static final int PROCESSOR = 32;

    private final Frames toServer = frames(this::ask);
    private final Frames toClient = frames(this::answer);
    private boolean isTold;
    private boolean isProcessorAsked;

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        return (direction == Direction.TO_SERVER ? toServer : toClient).take(slice, sink);
    }

    private static Frames frames(Frames.Reader reader) {
        return new Frames(ModbusProtocol.HEADER, MOST_MESSAGE, ModbusProtocol::length, reader);
    }

    private Next ask(Slice message, Sink sink) {
        isProcessorAsked =
                message.u8(FUNCTION) == ModbusProtocol.SCHNEIDER
                        && message.u8(OWN_FUNCTION) == ASK_PROCESSOR;
        return Next.MORE;
    }

    private Next answer(Slice message, Sink sink) {
        int function = message.u8(FUNCTION);
        if (!isTold && function < FAILED) {
            isTold = true;
            sink.accept(new ModbusServer(message.u8(UNIT), ""));
        }
        switch (function) {
            case ModbusProtocol.IDENTITY -> device(message, sink);
            case ModbusProtocol.SERVER_ID ->
                    id(message, ID_LENGTH + 1, message.u8(ID_LENGTH), sink);
            case ModbusProtocol.SCHNEIDER -> {
                if (isProcessorAsked && message.u8(OWN_FUNCTION) == AGREED) {
                    id(message, PROCESSOR + 1, message.u8(PROCESSOR), sink);
                }
            }
            default -> {}
        }
        return Next.MORE;
    }

    private static void device(Slice message, Sink sink) {
        if (message.u8(FUNCTION + 1) != ModbusProtocol.IDENTITY_KIND) {
            return;
        }
        var texts = new String[KNOWN_OBJECTS];
        Arrays.fill(texts, "");
        boolean isSaid = false;
        int at = OBJECTS;
        for (int i = 0; i < message.u8(OBJECT_COUNT) && message.has(at, 2); i++) {
            int object = message.u8(at);
            int length = message.u8(at + 1);
            if (object < KNOWN_OBJECTS) {
                texts[object] = message.text(at + 2, length);
                isSaid |= !texts[object].isEmpty();
            }
            at += 2 + length;
        }
        if (isSaid) {
            sink.accept(
                    new ModbusDevice(
                            message.u8(UNIT),
                            texts[0],
                            texts[1],
                            texts[2],
                            texts[4],
                            texts[5],
                            texts[6]));
        }
    }

    /// The text that stands at the beginning; what follows it is numbers.
    private static void id(Slice message, int from, int length, Sink sink) {
        int end = from;
        while (end < from + length && message.u8(end) >= ' ' && message.u8(end) < 0x7f) {
            end++;
        }
        var text = message.text(from, end - from);
        if (text.chars().filter(Character::isLetterOrDigit).count() >= FEWEST_LETTERS) {
            sink.accept(new ModbusServer(message.u8(UNIT), text));
        }
    }
}
