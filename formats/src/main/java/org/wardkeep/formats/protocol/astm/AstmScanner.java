package org.wardkeep.formats.protocol.astm;

import org.wardkeep.formats.protocol.EachWay;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Goes over one direction byte by byte, once, and copies wanted fields only. The state has a fixed
/// size, whatever comes.
///
/// A record may go on in the next frame (LIS1-A, 8.3.1.2): what stands between ETB and the next
/// frame's number is stepped over as if it were not there.
final class AstmScanner implements EachWay.Scanner {
    private static final int END_OF_TEXT = 0x03;
    private static final int END_OF_TRANSMISSION = 0x04;
    private static final int ENQUIRY = 0x05;
    private static final int END_OF_BLOCK = 0x17;
    private static final int CARRIAGE_RETURN = '\r';
    private static final int LINE_FEED = '\n';

    /// LIS2-A2 sets no length; identifiers seen in the field stay below 100 characters.
    private static final int LONGEST_FIELD = 256;

    /// Places in `fields`.
    private static final int SENDER = 0;

    private static final int RECEIVER = 1;
    private static final int VERSION = 2;

    private static final int H_SENDER = 5;
    private static final int H_RECEIVER = 10;
    private static final int H_VERSION = 13;
    private static final int R_INSTRUMENT = 14;

    private enum Where {
        NUMBER,
        TEXT,
        BETWEEN
    }

    private final byte[][] fields = new byte[3][LONGEST_FIELD];
    private final int[] lengths = new int[3];

    private Where where = Where.TEXT;
    private int recordAt;
    private int type;
    private int position;
    private int field = -1;
    private int fieldSeparator = '|';
    private int componentSeparator = '^';
    private String lastInstrument = "";

    @Override
    public void scan(Slice slice, Sink sink) {
        for (int at = 0; at < slice.length(); at++) {
            take(slice.u8(at), sink);
        }
    }

    /// What follows is read again from the next frame on.
    @Override
    public void lose() {
        begin();
        where = Where.BETWEEN;
    }

    private void take(int c, Sink sink) {
        switch (c) {
            case AstmProtocol.START_OF_TEXT -> where = Where.NUMBER;
            case END_OF_TEXT -> {
                end(sink);
                where = Where.BETWEEN;
            }
            case END_OF_BLOCK -> where = Where.BETWEEN;
            case ENQUIRY, END_OF_TRANSMISSION -> begin();
            default -> {
                switch (where) {
                    case NUMBER -> where = Where.TEXT;
                    case BETWEEN -> {}
                    case TEXT -> text(c, sink);
                }
            }
        }
    }

    private void text(int c, Sink sink) {
        if (c == CARRIAGE_RETURN || c == LINE_FEED) {
            end(sink);
            return;
        }
        recordAt++;
        if (recordAt == 1) {
            type = c;
            position = 1;
        } else if (type == 'H' && recordAt == 2) {
            fieldSeparator = c;
            next();
        } else {
            // The third delimiter of H-2 separates components.
            componentSeparator = type == 'H' && recordAt == 4 ? c : componentSeparator;
            if (c == fieldSeparator) {
                next();
            } else if (field >= 0 && lengths[field] < LONGEST_FIELD) {
                fields[field][lengths[field]++] = (byte) c;
            }
        }
    }

    private void next() {
        position++;
        field = -1;
        if (type == 'H') {
            field =
                    switch (position) {
                        case H_SENDER -> SENDER;
                        case H_RECEIVER -> RECEIVER;
                        case H_VERSION -> VERSION;
                        default -> -1;
                    };
        } else if (type == 'R' && position == R_INSTRUMENT) {
            field = SENDER;
        }
        if (field >= 0) {
            lengths[field] = 0;
        }
    }

    private void begin() {
        recordAt = 0;
        type = 0;
        field = -1;
        position = 0;
        lengths[SENDER] = 0;
        lengths[RECEIVER] = 0;
        lengths[VERSION] = 0;
    }

    private void end(Sink sink) {
        if (type == 'H' && position >= H_SENDER) {
            lastInstrument = "";
            sink.accept(new AstmSender(value(SENDER), value(RECEIVER), value(VERSION)));
        } else if (type == 'R' && lengths[SENDER] > 0) {
            var instrument = value(SENDER);
            if (!instrument.equals(lastInstrument)) {
                lastInstrument = instrument;
                sink.accept(new AstmInstrument(instrument));
            }
        }
        begin();
    }

    private String value(int one) {
        var text = new Slice(fields[one]).text(0, lengths[one]);
        return componentSeparator == '^' ? text : text.replace((char) componentSeparator, '^');
    }
}
