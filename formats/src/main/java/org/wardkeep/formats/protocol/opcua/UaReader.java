package org.wardkeep.formats.protocol.opcua;

import org.wardkeep.formats.protocol.Slice;

/// Reads values one after the other in OPC UA's binary form (OPC 10000-6, 5.2). Once something is
/// broken or missing, everything after it is empty.
final class UaReader {
    private static final int MOST_ITEMS = 64;

    private final Slice bytes;
    private int at;

    UaReader(Slice bytes, int from) {
        this.bytes = bytes;
        this.at = from;
    }

    boolean isBroken() {
        return at < 0 || at > bytes.length();
    }

    int u8() {
        int value = bytes.u8(at);
        skip(1);
        return value;
    }

    long u32() {
        long value = bytes.u32le(at);
        skip(Integer.BYTES);
        return value;
    }

    void skip(int count) {
        at = at < 0 || !bytes.has(at, count) ? -1 : at + count;
    }

    /// A text; one that is not there (length -1) is empty (5.2.2.4).
    String text() {
        int from = at + Integer.BYTES;
        pass();
        return isBroken() ? "" : bytes.text(from, at - from);
    }

    /// Passes a text or bytes.
    void pass() {
        long length = u32();
        if (length != 0xffff_ffffL && !isBroken()) {
            skip((int) Math.min(length, Integer.MAX_VALUE));
        }
    }

    /// A text with its language (5.2.2.14).
    String localized() {
        int mask = u8();
        if (mask < 0) {
            return "";
        }
        if ((mask & 1) != 0) {
            pass();
        }
        return (mask & 2) != 0 ? text() : "";
    }

    /// Items of a list; 0 for none, and for more than are believed.
    int count() {
        long count = u32();
        if (count == 0xffff_ffffL) {
            return 0;
        }
        if (count > MOST_ITEMS) {
            at = -1;
        }
        return isBroken() ? 0 : (int) count;
    }

    /// Passes a list of texts.
    void passTexts() {
        int count = count();
        for (int i = 0; i < count; i++) {
            pass();
        }
    }

    /// The number of a node in the standard's own namespace (5.2.2.9); -1 for any other.
    int node() {
        int form = u8();
        return switch (form) {
            case 0 -> u8();
            case 1 -> {
                int namespace = u8();
                int number = bytes.u16le(at);
                skip(2);
                yield namespace == 0 ? number : -1;
            }
            case 2 -> {
                int namespace = bytes.u16le(at);
                skip(2);
                long number = u32();
                yield namespace == 0 && number <= Short.MAX_VALUE ? (int) number : -1;
            }
            case 3, 5 -> {
                skip(2);
                pass();
                yield -1;
            }
            case 4 -> {
                skip(2 + 16);
                yield -1;
            }
            default -> {
                at = -1;
                yield -1;
            }
        };
    }

    /// Any structure: its kind, and a body that is passed (5.2.2.15).
    void extension() {
        node();
        int form = u8();
        if (form > 0) {
            pass();
        }
    }
}
