package org.wardkeep.formats.protocol.bacnet;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Reads what a device answers of itself (ASHRAE 135, 15.5 and 15.7).
final class BacnetAnswer {
    /// Tags (20.2.1): of an object, of a property with one or two bytes, of the place in a list.
    private static final int OBJECT = 0x0c;

    private static final int PROPERTY_1 = 0x19;
    private static final int PROPERTY_2 = 0x1a;
    private static final int OPENING = 0x3e;

    /// The same where several properties are read.
    private static final int RESULTS = 0x1e;

    private static final int RESULTS_END = 0x1f;
    private static final int RESULT_1 = 0x29;
    private static final int RESULT_2 = 0x2a;
    private static final int RESULT_PLACE = 0x39;
    private static final int VALUE = 0x4e;
    private static final int FAILURE = 0x5e;

    private static final int TEXT = 7;
    private static final int LONG_TEXT = 0x75;
    private static final int UTF_8 = 0;

    /// Parts of a tag.
    private static final int CONTEXT = 0x08;

    private static final int SIZE = 0x07;
    private static final int BEGINS = 6;
    private static final int ENDS = 7;
    private static final int LONG_SIZE = 5;
    private static final int SIZE_OF_TWO = 254;
    private static final int BOOLEAN = 1;
    private static final int LONG_NUMBER = 0xf0;

    private BacnetAnswer() {}

    static void single(Slice payload, int at, Sink sink) {
        if (payload.u8(at) != OBJECT || !BacnetDecoder.isDevice(payload, at + 1)) {
            return;
        }
        int tag = at + 5;
        int number = number(payload, tag, PROPERTY_1, PROPERTY_2);
        int opening = tag + (payload.u8(tag) == PROPERTY_2 ? 3 : 2);
        if (payload.u8(opening) == OPENING) {
            tell(payload, BacnetDecoder.instance(payload, at + 1), number, opening + 1, sink);
        }
    }

    /// Objects, each with its properties, each with its value or the reason why there is none.
    static void multiple(Slice payload, int from, Sink sink) {
        int at = from;
        while (at > 0 && payload.u8(at) == OBJECT && payload.u8(at + 5) == RESULTS) {
            boolean isDevice = BacnetDecoder.isDevice(payload, at + 1);
            long instance = BacnetDecoder.instance(payload, at + 1);
            at += 6;
            while (at > 0 && payload.u8(at) >= 0 && payload.u8(at) != RESULTS_END) {
                int number = number(payload, at, RESULT_1, RESULT_2);
                at += payload.u8(at) == RESULT_2 ? 3 : 2;
                at += payload.u8(at) == RESULT_PLACE ? 2 : 0;
                if (number < 0 || (payload.u8(at) != VALUE && payload.u8(at) != FAILURE)) {
                    return;
                }
                if (isDevice && payload.u8(at) == VALUE) {
                    tell(payload, instance, number, at + 1, sink);
                }
                at = after(payload, at);
            }
            at++;
        }
    }

    private static int number(Slice payload, int tag, int oneByte, int twoBytes) {
        int kind = payload.u8(tag);
        if (kind == oneByte) {
            return payload.u8(tag + 1);
        }
        return kind == twoBytes ? payload.u16(tag + 1) : -1;
    }

    /// The place after what an opening tag begins; -1 when it is broken.
    private static int after(Slice payload, int opening) {
        int at = opening;
        int depth = 0;
        do {
            int tag = payload.u8(at);
            if (tag < 0) {
                return -1;
            }
            boolean isContext = (tag & CONTEXT) != 0;
            int size = tag & SIZE;
            at += tag >= LONG_NUMBER ? 2 : 1;
            if (isContext && size == BEGINS) {
                depth++;
            } else if (isContext && size == ENDS) {
                depth--;
            } else if (size == LONG_SIZE) {
                int first = payload.u8(at);
                at += first == SIZE_OF_TWO ? 3 + payload.u16(at + 1) : 1 + Math.max(first, 0);
            } else if (isContext || tag >> 4 != BOOLEAN) {
                at += size;
            }
        } while (depth > 0);
        return at;
    }

    private static void tell(Slice payload, long instance, int number, int at, Sink sink) {
        var field = BacnetField.of(number);
        var value = field.isPresent() ? text(payload, at) : "";
        if (!value.isEmpty()) {
            sink.accept(new BacnetProperty(instance, field.orElseThrow(), value));
        }
    }

    /// Text in UTF-8, which contains ASCII; texts of over 253 bytes do not come.
    private static String text(Slice payload, int at) {
        int tag = payload.u8(at);
        if (tag >> 4 != TEXT) {
            return "";
        }
        int length = tag == LONG_TEXT ? payload.u8(at + 1) : tag & SIZE;
        int from = tag == LONG_TEXT ? at + 2 : at + 1;
        boolean isWhole = length > 0 && payload.has(from, length) && tag <= LONG_TEXT;
        return isWhole && payload.u8(from) == UTF_8 ? payload.text(from + 1, length - 1) : "";
    }
}
