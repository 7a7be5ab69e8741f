package org.wardkeep.formats.protocol.syslog;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Reads the head of syslog messages. Its port is asked: one number in brackets is too plain.
public final class SyslogDecoder implements DatagramDecoder {
    static final String NAME = "syslog";

    private static final int PORT = 514;

    /// Digits of the number that opens a message: `<191>`.
    private static final int LONGEST_PRIORITY = 3;

    /// `Jan 2 10:09:52 `
    private static final int OLD_TIME = 16;

    /// RFC 5424, 6: the longest host name, which is the longest word of the head.
    private static final int LONGEST_WORD = 255;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of('<');
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return (sourcePort == PORT || destinationPort == PORT) && afterPriority(payload) > 0;
    }

    /// -1 when there is none.
    private static int afterPriority(Slice payload) {
        int at = 1;
        while (at <= LONGEST_PRIORITY && isDigit(payload.u8(at))) {
            at++;
        }
        boolean isWhole = at > 1 && payload.u8(0) == '<' && payload.u8(at) == '>';
        return isWhole ? at + 1 : -1;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        int at = afterPriority(payload);
        if (at < 0) {
            return;
        }
        if (payload.isAt(at, "1 ")) {
            int host = afterWord(payload, at + 2);
            int program = afterWord(payload, host);
            tell(word(payload, host), word(payload, program), sink);
        } else if (isOldTime(payload, at)) {
            int host = at + OLD_TIME;
            int tag = afterWord(payload, host);
            // A tag must end with a colon or a bracket, or else it is the message's first word.
            int end = tag;
            while (end - tag < LONGEST_WORD && isTag(payload.u8(end))) {
                end++;
            }
            boolean isTag = payload.u8(end) == ':' || payload.u8(end) == '[';
            if (isTag && tag > host) {
                tell(word(payload, host), payload.text(tag, end - tag), sink);
            }
        }
    }

    /// `Mmm dd hh:mm:ss` and a blank.
    private static boolean isOldTime(Slice payload, int at) {
        return payload.u8(at + 3) == ' '
                && payload.u8(at + 6) == ' '
                && payload.u8(at + 9) == ':'
                && payload.u8(at + 12) == ':'
                && payload.u8(at + 15) == ' ';
    }

    private static boolean isTag(int c) {
        return c > ' ' && c != ':' && c != '[';
    }

    /// The place after the next blank; the end of the message when there is none.
    private static int afterWord(Slice payload, int at) {
        int blank = payload.indexOf(' ', at);
        return blank < 0 ? payload.length() : blank + 1;
    }

    /// Empty for `-`, which says that it is not known.
    private static String word(Slice payload, int at) {
        int length = afterWord(payload, at) - 1 - at;
        if (length <= 0 || length > LONGEST_WORD) {
            return "";
        }
        var word = payload.text(at, length);
        return word.equals("-") ? "" : word;
    }

    private static void tell(String host, String program, Sink sink) {
        if (!host.isEmpty() || !program.isEmpty()) {
            sink.accept(new SyslogSource(host, program));
        }
    }
}
