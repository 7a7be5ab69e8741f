package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// HTTP/1.0 and 1.1 (RFC 9112) on any port, from any message on.
public final class HttpProtocol implements StreamProtocol {
    static final String NAME = "HTTP";

    static final String ANSWER = "HTTP/1.";

    /// RFC 9110, 9.3; RFC 5789; WebDAV (RFC 4918, 9; RFC 3253). Those of UPnP go over UDP.
    private static final String[] METHODS = {
        "GET ",
        "POST ",
        "PUT ",
        "HEAD ",
        "DELETE ",
        "OPTIONS ",
        "PATCH ",
        "TRACE ",
        "CONNECT ",
        "PROPFIND ",
        "PROPPATCH ",
        "MKCOL ",
        "COPY ",
        "MOVE ",
        "LOCK ",
        "UNLOCK ",
        "REPORT ",
        "SUBSCRIBE ",
        "NOTIFY "
    };

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.ofCharacters("GPHDOTCMLURSN");
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.isAt(0, ANSWER)) {
            return Recognition.YES;
        }
        for (var method : METHODS) {
            if (head.isAt(0, method)) {
                return isTarget(head, method);
            }
            if (head.length() < method.length() && method.startsWith(ascii(head))) {
                return Recognition.MORE;
            }
        }
        boolean mayBeAnswer = head.length() < ANSWER.length() && ANSWER.startsWith(ascii(head));
        return mayBeAnswer ? Recognition.MORE : Recognition.NO;
    }

    private static String ascii(Slice head) {
        var text = new StringBuilder(head.length());
        for (int i = 0; i < head.length(); i++) {
            text.append((char) head.u8(i));
        }
        return text.toString();
    }

    /// RTSP and SIP have the same methods and other targets (RFC 9112, 3.2).
    private static Recognition isTarget(Slice head, String method) {
        int at = method.length();
        if (head.isAt(0, "CONNECT ")) {
            boolean isHost = at >= head.length() || Character.isLetterOrDigit(head.u8(at));
            return !isHost && head.u8(at) != '[' ? Recognition.NO : after(head, at + 1);
        }
        for (var target : new String[] {"/", "http://", "https://", "* HTTP/"}) {
            int there = Math.clamp((long) head.length() - at, 0, target.length());
            if (head.isAt(at, target.substring(0, there))) {
                return after(head, at + target.length());
            }
        }
        return Recognition.NO;
    }

    private static Recognition after(Slice head, int needed) {
        return head.length() < needed ? Recognition.MORE : Recognition.YES;
    }

    @Override
    public StreamDecoder open() {
        return new HttpDecoder();
    }
}
