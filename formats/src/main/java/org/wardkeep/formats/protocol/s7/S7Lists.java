package org.wardkeep.formats.protocol.s7;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.s7.S7Module.Part;

/// What the entries of lists say.
final class S7Lists {
    private static final int IDENTIFICATION = 0x11;
    private static final int TEXTS = 0x1c;
    private static final int PART_OF_LIST = 0xff;
    private static final int LIST_HEADER = 8;
    private static final int MOST_ENTRIES = 64;

    private static final int ORDER = 2;
    private static final int ORDER_LENGTH = 20;
    private static final int VERSION = 24;
    private static final int TEXT_LENGTH = 32;

    /// Begins an identification of S7-1200 and S7-1500: `1;6ES7 211-1BE31-0XB0 ;V3.0`.
    private static final String PLUS_ORDER = "1;6";

    private static final int LONGEST_IDENTIFICATION = 48;

    private S7Lists() {}

    static void read(Slice list, Sink sink) {
        int id = list.u16(0) & PART_OF_LIST;
        int size = list.u16(4);
        int count = Math.min(list.u16(6), MOST_ENTRIES);
        if (size < ORDER + 1) {
            return;
        }
        for (int i = 0; i < count; i++) {
            var entry = list.part(LIST_HEADER + i * size, size);
            if (entry.length() < size) {
                return;
            }
            if (id == IDENTIFICATION) {
                module(entry, sink);
            } else if (id == TEXTS) {
                text(entry, sink);
            }
        }
    }

    private static void module(Slice entry, Sink sink) {
        var order = entry.text(ORDER, ORDER_LENGTH);
        var part =
                switch (entry.u16(0)) {
                    case 1 -> Part.MODULE;
                    case 6 -> Part.HARDWARE;
                    case 7 -> Part.FIRMWARE;
                    default -> null;
                };
        if (part == null) {
            return;
        }
        boolean isVersion = entry.u8(VERSION) == 'V';
        var version =
                isVersion
                        ? "%d.%d.%d"
                                .formatted(
                                        entry.u8(VERSION + 1),
                                        entry.u8(VERSION + 2),
                                        entry.u8(VERSION + 3))
                        : "";
        if (!order.isEmpty() || !version.isEmpty()) {
            sink.accept(new S7Module(part, order, version));
        }
    }

    private static void text(Slice entry, Sink sink) {
        // Numbers above are those of a second processor.
        int index = entry.u16(0) & PART_OF_LIST;
        var value = entry.text(2, TEXT_LENGTH);
        S7Field.of(index)
                .filter(_ -> !value.isEmpty())
                .ifPresent(field -> sink.accept(new S7Name(field, value)));
    }

    static void plus(Slice message, Sink sink) {
        int at = message.indexOf('1', 0);
        while (at >= 0) {
            if (message.isAt(at, PLUS_ORDER)) {
                var parts = printable(message, at).split(";", -1);
                if (parts.length == 3 && parts[2].startsWith("V")) {
                    sink.accept(new S7Module(Part.MODULE, parts[1].strip(), parts[2].substring(1)));
                    return;
                }
            }
            at = message.indexOf('1', at + 1);
        }
    }

    private static String printable(Slice message, int from) {
        int end = from;
        while (end - from < LONGEST_IDENTIFICATION
                && message.u8(end) >= ' '
                && message.u8(end) < 0x7f) {
            end++;
        }
        return message.text(from, end - from);
    }
}
