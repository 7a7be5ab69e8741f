package org.wardkeep.formats.protocol.poct;

import org.wardkeep.formats.protocol.EachWay;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// Goes over the XML of one direction byte by byte, once, and copies wanted attribute values only.
/// The state has a fixed size, whatever comes. POCT1-A holds values in the attribute `V` alone.
final class PoctScanner implements EachWay.Scanner {
    /// `DEV.manufacturer_name` has 21 characters.
    private static final int LONGEST_NAME = 32;

    /// POCT1-A texts have up to 128 characters; `&amp;` and the like make them longer.
    private static final int LONGEST_VALUE = 256;

    /// Where a device's own description ends.
    private static final byte[] END_OF_DEVICE = "/DEV".getBytes(StandardCharsets.US_ASCII);

    private enum Where {
        OUTSIDE,
        NAME,
        TAG,
        VALUE
    }

    private static final PoctField[] FIELDS = PoctField.values();

    private static final byte[][] ELEMENTS =
            Arrays.stream(FIELDS)
                    .map(field -> field.element().getBytes(StandardCharsets.US_ASCII))
                    .toArray(byte[][]::new);

    private final byte[] name = new byte[LONGEST_NAME];
    private final byte[] value = new byte[LONGEST_VALUE];
    private final Map<PoctField, String> device = new EnumMap<>(PoctField.class);

    private Where where = Where.OUTSIDE;
    private int nameLength;
    private int valueLength;
    private int quote;
    private int previous;
    private int attribute;
    private int field = -1;

    @Override
    public void scan(Slice slice, Sink sink) {
        for (int at = 0; at < slice.length(); at++) {
            take(slice.u8(at), sink);
        }
    }

    /// What follows is read again from the next element on.
    @Override
    public void lose() {
        where = Where.OUTSIDE;
        device.clear();
    }

    private void take(int c, Sink sink) {
        switch (where) {
            case OUTSIDE -> {
                if (c == '<') {
                    where = Where.NAME;
                    nameLength = 0;
                }
            }
            case NAME -> {
                boolean isEnd = c == '>' || c <= ' ' || (c == '/' && nameLength > 0);
                if (isEnd) {
                    named(sink);
                    where = c == '>' ? Where.OUTSIDE : Where.TAG;
                } else if (nameLength < LONGEST_NAME) {
                    name[nameLength++] = (byte) c;
                }
            }
            case TAG -> tag(c);
            case VALUE -> value(c);
        }
    }

    private void tag(int c) {
        switch (c) {
            case '>' -> where = Where.OUTSIDE;
            case '"', '\'' -> {
                quote = c;
                valueLength = 0;
                where = Where.VALUE;
            }
            default -> {
                if (c > ' ' && c != '=') {
                    // An attribute is V only when nothing but V stands between blank and '='.
                    attribute = previous <= ' ' ? c : 0;
                }
                previous = c;
            }
        }
    }

    private void value(int c) {
        if (c != quote) {
            if (field >= 0 && attribute == 'V' && valueLength < LONGEST_VALUE) {
                value[valueLength++] = (byte) c;
            }
            return;
        }
        if (field >= 0 && attribute == 'V') {
            device.put(FIELDS[field], unescape(new Slice(value).text(0, valueLength)));
        }
        attribute = 0;
        previous = ' ';
        where = Where.TAG;
    }

    /// The five entities of XML (XML 1.0, 4.6).
    private static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    private void named(Sink sink) {
        attribute = 0;
        previous = ' ';
        field = -1;
        for (int i = 0; i < ELEMENTS.length; i++) {
            if (is(ELEMENTS[i])) {
                field = i;
            }
        }
        if (is(END_OF_DEVICE)) {
            tell(sink);
        }
    }

    private boolean is(byte[] element) {
        return Arrays.equals(name, 0, nameLength, element, 0, element.length);
    }

    private void tell(Sink sink) {
        if (device.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        sink.accept(
                new PoctDevice(
                        get(PoctField.IDENTIFIER),
                        get(PoctField.VENDOR),
                        get(PoctField.MODEL),
                        get(PoctField.SERIAL),
                        get(PoctField.MANUFACTURER),
                        get(PoctField.HARDWARE),
                        get(PoctField.SOFTWARE),
                        get(PoctField.NAME)));
        device.clear();
    }

    private String get(PoctField one) {
        return device.getOrDefault(one, "");
    }
}
