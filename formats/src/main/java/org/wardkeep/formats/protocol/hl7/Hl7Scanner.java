package org.wardkeep.formats.protocol.hl7;

import org.wardkeep.formats.protocol.EachWay;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.util.Arrays;

/// Goes over one direction byte by byte, once, and copies wanted fields only. The state has a fixed
/// size, whatever comes: the length of a message, of a field or the number of them does not matter.
final class Hl7Scanner implements EachWay.Scanner {
    private static final int CARRIAGE_RETURN = '\r';
    private static final int LINE_FEED = '\n';
    private static final int END = 0x1c;

    /// EI and HD fields have up to 199 characters per component; a UDI has about 100.
    private static final int LONGEST_FIELD = 256;

    private static final int NAME_LENGTH = 3;

    private final byte[][] fields = new byte[Hl7Field.values().length][LONGEST_FIELD];
    private final int[] lengths = new int[Hl7Field.values().length];

    private int fieldSeparator = '|';
    private int componentSeparator = '^';
    private boolean isInMessage = true;
    private int segmentAt;
    private int first;
    private int second;
    private int third;
    private int segment = -1;
    private int position;
    private int field = -1;
    private String lastDevice = "";

    @Override
    public void scan(Slice slice, Sink sink) {
        for (int at = 0; at < slice.length(); at++) {
            int c = slice.u8(at);
            switch (c) {
                case Hl7Protocol.START -> {
                    endSegment(sink);
                    isInMessage = true;
                }
                case END -> {
                    endSegment(sink);
                    isInMessage = false;
                }
                case CARRIAGE_RETURN, LINE_FEED -> endSegment(sink);
                default -> {
                    if (isInMessage) {
                        take(c);
                    }
                }
            }
        }
    }

    /// What follows is read again from the next message on.
    @Override
    public void lose() {
        beginSegment();
        isInMessage = false;
    }

    private void take(int c) {
        switch (segmentAt++) {
            case 0 -> first = c;
            case 1 -> second = c;
            case 2 -> {
                third = c;
                segment = Hl7Field.segment(first, second, third);
            }
            case NAME_LENGTH -> beginFields(c);
            default -> {
                if (segment == 0 && segmentAt == NAME_LENGTH + 2) {
                    // MSH-2 begins with the component separator.
                    componentSeparator = c;
                }
                if (c == fieldSeparator) {
                    next();
                } else if (field >= 0 && lengths[field] < LONGEST_FIELD) {
                    fields[field][lengths[field]++] = (byte) c;
                }
            }
        }
    }

    private void beginFields(int c) {
        if (segment == 0) {
            // MSH-1 is the separator itself.
            fieldSeparator = c;
            position = 1;
            lastDevice = "";
        } else if (c != fieldSeparator) {
            segment = -1;
        }
        next();
    }

    private void next() {
        position++;
        field = Hl7Field.at(segment, position);
        if (field >= 0) {
            lengths[field] = 0;
        }
    }

    private void beginSegment() {
        segmentAt = 0;
        segment = -1;
        position = 0;
        field = -1;
    }

    private void endSegment(Sink sink) {
        if (segmentAt == 0) {
            return;
        }
        if (segmentAt > NAME_LENGTH) {
            switch (segment) {
                case 0 -> message(sink);
                case 1 -> measured(sink);
                case 2 -> tookPart(sink);
                default -> {}
            }
        }
        beginSegment();
        Arrays.fill(lengths, 0);
    }

    private void message(Sink sink) {
        sink.accept(
                new Hl7Message(
                        text(Hl7Field.SENDING_APPLICATION),
                        text(Hl7Field.SENDING_FACILITY),
                        text(Hl7Field.RECEIVING_APPLICATION),
                        text(Hl7Field.RECEIVING_FACILITY),
                        text(Hl7Field.TYPE),
                        text(Hl7Field.VERSION),
                        text(Hl7Field.PROFILE)));
    }

    private void measured(Sink sink) {
        var kind = component(text(Hl7Field.OBSERVATION), 1);
        device(text(Hl7Field.EQUIPMENT), kind.startsWith("MDC_DEV_") ? kind : "", "", sink);
    }

    private void tookPart(Sink sink) {
        var udi = text(Hl7Field.UDI);
        if (!isUdi(udi)) {
            udi = text(Hl7Field.UDI_AFTER);
        }
        var device = text(Hl7Field.DEVICE);
        var after = text(Hl7Field.DEVICE_AFTER);
        boolean isAfter =
                device.isEmpty() && !after.isEmpty() && !Character.isDigit(after.charAt(0));
        device(isAfter ? after : device, "", isUdi(udi) ? udi : "", sink);
    }

    /// GS1, HIBCC or ICCBBA, by how their carriers begin.
    private static boolean isUdi(String text) {
        return text.startsWith("(01)") || text.startsWith("+") || text.startsWith("=");
    }

    /// The measurements of one device follow each other; it is told once.
    private void device(String equipment, String kind, String udi, Sink sink) {
        boolean isNothing = equipment.isEmpty() && udi.isEmpty();
        if (isNothing || (kind.isEmpty() && udi.isEmpty() && equipment.equals(lastDevice))) {
            return;
        }
        lastDevice = equipment;
        sink.accept(
                new Hl7Device(
                        component(equipment, 0),
                        component(equipment, 2),
                        component(equipment, 3),
                        kind,
                        udi));
    }

    private String text(Hl7Field one) {
        int index = one.number();
        var text = new Slice(fields[index]).text(0, lengths[index]);
        return componentSeparator == '^' ? text : text.replace((char) componentSeparator, '^');
    }

    private static String component(String field, int index) {
        var components = field.split("\\^", -1);
        return index < components.length ? components[index] : "";
    }
}
