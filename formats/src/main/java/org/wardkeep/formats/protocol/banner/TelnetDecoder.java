package org.wardkeep.formats.protocol.banner;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads what a Telnet server writes before anybody types.
final class TelnetDecoder implements StreamDecoder {
    private static final int SUBNEGOTIATION = 0xfa;
    private static final int END = 0xf0;

    /// Options of one connection; two ends that go on for ever are cut off.
    private static final int MOST_BYTES = 16_384;

    /// With what a question for a name ends.
    private static final String[] QUESTIONS = {
        "ogin:", "sername:", "ser:", "assword:", "ser name:"
    };

    private enum Where {
        TEXT,
        COMMAND,
        OPTION,
        INSIDE,
        INSIDE_COMMAND
    }

    private final byte[] text = new byte[Slice.LONGEST_TEXT];
    private Where toServer = Where.TEXT;
    private Where toClient = Where.TEXT;
    private int length;
    private int taken;
    private boolean isOver;

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        for (int at = 0; at < slice.length() && !isOver; at++) {
            int c = slice.u8(at);
            if (direction == Direction.TO_SERVER) {
                boolean isTyped = toServer == Where.TEXT && c != TelnetProtocol.COMMAND;
                toServer = after(toServer, c);
                isOver = isTyped;
            } else {
                boolean isText = toClient == Where.TEXT && c != TelnetProtocol.COMMAND;
                toClient = after(toClient, c);
                isOver = isText && write(c);
            }
            isOver |= ++taken >= MOST_BYTES;
        }
        if (isOver) {
            tell(sink);
            return Next.DONE;
        }
        return Next.MORE;
    }

    /// RFC 854 and 855: commands of two and three bytes, and options with content.
    private static Where after(Where where, int c) {
        return switch (where) {
            case TEXT -> c == TelnetProtocol.COMMAND ? Where.COMMAND : Where.TEXT;
            case COMMAND -> {
                if (c == SUBNEGOTIATION) {
                    yield Where.INSIDE;
                }
                boolean isOption = c >= TelnetProtocol.WILL && c <= TelnetProtocol.DO_NOT;
                yield isOption ? Where.OPTION : Where.TEXT;
            }
            case OPTION -> Where.TEXT;
            case INSIDE -> c == TelnetProtocol.COMMAND ? Where.INSIDE_COMMAND : Where.INSIDE;
            case INSIDE_COMMAND -> c == END ? Where.TEXT : Where.INSIDE;
        };
    }

    /// Keeps a byte; true when that is enough.
    private boolean write(int c) {
        boolean isBreak = c == '\r' || c == '\n';
        text[length++] = (byte) (isBreak ? ' ' : c);
        return length == text.length || (c == ':' && isQuestion());
    }

    private boolean isQuestion() {
        var written = new Slice().wrap(text, 0, length);
        for (var question : QUESTIONS) {
            if (written.isAtIgnoringCase(length - question.length(), question)) {
                return true;
            }
        }
        return false;
    }

    private void tell(Sink sink) {
        var written = new StringBuilder();
        for (var word : new Slice(text).text(0, length).split(" ")) {
            if (!word.isEmpty()) {
                written.append(written.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!written.isEmpty()) {
            sink.accept(new Greeting(TelnetProtocol.NAME, written.toString()));
        }
    }
}
