package org.wardkeep.formats.protocol.banner;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Lines;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

/// Reads commands and replies of FTP and SMTP until somebody signs in, or TLS begins.
final class GreetingDecoder implements StreamDecoder {
    /// RFC 5321, 4.5.3.1.5: 512 characters; those of FTP are shorter.
    private static final int LONGEST_LINE = 512;

    /// Replies before a sign-in; a server's features have some 20 lines.
    private static final int MOST_LINES = 100;

    private static final int TEXT_AT = 4;

    private final String protocol;
    private final String startOfTls;
    private final String goAhead;
    private final Lines toServer = new Lines(LONGEST_LINE);
    private final Lines toClient = new Lines(LONGEST_LINE);
    private boolean isGreeted;
    private boolean isTlsAsked;
    private int lines;

    /// @param startOfTls the command that asks for TLS, in lower case
    /// @param goAhead the reply to it
    GreetingDecoder(String protocol, String startOfTls, String goAhead) {
        this.protocol = protocol;
        this.startOfTls = startOfTls;
        this.goAhead = goAhead;
    }

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        boolean isReply = direction == Direction.TO_CLIENT;
        var reader = isReply ? toClient : toServer;
        int at = 0;
        while (at < slice.length()) {
            at = reader.take(slice, at);
            if (reader.isComplete()) {
                var line = reader.line();
                var next = isReply ? reply(line, sink) : command(line, sink);
                if (!next.equals(Next.MORE)) {
                    return next;
                }
            }
        }
        return lines > MOST_LINES ? Next.DONE : Next.MORE;
    }

    private Next reply(Slice line, Sink sink) {
        lines++;
        if (isTlsAsked && line.isAt(0, goAhead)) {
            return Next.HAND_OVER;
        }
        var text = line.text(TEXT_AT, line.length());
        if (!isGreeted && line.isAt(0, "220") && !text.isEmpty()) {
            isGreeted = true;
            sink.accept(new Greeting(protocol, text));
        }
        return Next.MORE;
    }

    /// From the first name, password or address on, nothing is read.
    private Next command(Slice line, Sink sink) {
        lines++;
        if (line.isAtIgnoringCase(0, startOfTls)) {
            isTlsAsked = true;
            return Next.MORE;
        }
        boolean isPresented =
                line.isAtIgnoringCase(0, "ehlo ") || line.isAtIgnoringCase(0, "helo ");
        if (isPresented) {
            var name = line.text(5, line.length());
            if (!name.isEmpty()) {
                sink.accept(new MailClient(name));
            }
            return Next.MORE;
        }
        boolean isPersonal =
                line.isAtIgnoringCase(0, "user")
                        || line.isAtIgnoringCase(0, "pass")
                        || line.isAtIgnoringCase(0, "mail")
                        || line.isAtIgnoringCase(0, "auth");
        return isPersonal && isGreeted ? Next.DONE : Next.MORE;
    }
}
