package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Lines;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.http.HttpBody.Use;

/// One direction of a connection: heads, and bodies by their length (RFC 9112, 6 and 7.1).
final class HttpHalf {
    /// An NTLM message in base 64 has about 1,000 characters; agents and servers have fewer.
    private static final int LONGEST_LINE = 2_048;

    private static final int LARGEST_CHUNK_DIGITS = 12;
    private static final int HEX = 16;

    private enum Where {
        START_LINE,
        HEADERS,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        LOST
    }

    private static final HttpProtocol RECOGNISER = new HttpProtocol();

    private final Lines lines = new Lines(LONGEST_LINE);
    private final Direction direction;

    private Where where = Where.START_LINE;
    private HttpMessage message = new HttpMessage(new Slice(), true);
    private BodyReader reader = new BodyReader(Use.NOTHING, "");
    private boolean isHeadComplete;
    private boolean isToEnd;
    private long left;

    HttpHalf(Direction direction) {
        this.direction = direction;
    }

    /// Takes some of the slice; gives where it stopped. Stops where a head is complete.
    int take(Slice slice, int from, Sink sink) {
        isHeadComplete = false;
        return switch (where) {
            case START_LINE, HEADERS -> head(slice, from);
            case CHUNK_SIZE, CHUNK_END, TRAILER -> chunkLine(slice, from, sink);
            case BODY, CHUNK -> body(slice, from, sink);
            case LOST -> resume(slice, from);
        };
    }

    boolean isHeadComplete() {
        return isHeadComplete;
    }

    HttpMessage message() {
        return message;
    }

    private int head(Slice slice, int from) {
        int at = lines.take(slice, from);
        if (!lines.isComplete()) {
            return at;
        }
        var line = lines.line();
        if (where == Where.START_LINE) {
            // Empty lines before a message are to be ignored (RFC 9112, 2.2).
            if (line.length() > 0) {
                message = new HttpMessage(line, line.length() >= LONGEST_LINE);
                where = Where.HEADERS;
                isHeadComplete = !message.isHttp1();
            }
        } else if (line.length() > 0) {
            message.header(line);
        } else {
            isHeadComplete = true;
        }
        return at;
    }

    void beginBody(HttpBody body) {
        reader = new BodyReader(body.use(), message.encoding());
        isToEnd = body.length() == HttpBody.TO_END;
        left = isToEnd ? Long.MAX_VALUE : Math.max(body.length(), 0);
        boolean isChunked = body.length() == HttpBody.CHUNKED;
        where = isChunked ? Where.CHUNK_SIZE : left > 0 ? Where.BODY : Where.START_LINE;
    }

    private int body(Slice slice, int from, Sink sink) {
        int count = (int) Math.min(left, slice.length() - from);
        reader.take(slice, from, count, sink);
        left -= isToEnd ? 0 : count;
        if (left == 0) {
            boolean isChunk = where == Where.CHUNK;
            where = isChunk ? Where.CHUNK_END : Where.START_LINE;
            if (!isChunk) {
                reader.end(sink);
            }
        }
        return from + count;
    }

    private int chunkLine(Slice slice, int from, Sink sink) {
        int at = lines.take(slice, from);
        if (!lines.isComplete()) {
            return at;
        }
        switch (where) {
            case CHUNK_END -> where = Where.CHUNK_SIZE;
            case CHUNK_SIZE -> {
                left = size(lines.line());
                where = left > 0 ? Where.CHUNK : Where.TRAILER;
            }
            default -> {
                if (lines.line().length() == 0) {
                    reader.end(sink);
                    where = Where.START_LINE;
                }
            }
        }
        return at;
    }

    private static long size(Slice line) {
        long size = 0;
        for (int i = 0; i < LARGEST_CHUNK_DIGITS; i++) {
            int digit = Character.digit(Math.max(line.u8(i), 0), HEX);
            if (digit < 0) {
                return size;
            }
            size = size * HEX + digit;
        }
        return size;
    }

    /// Bytes that follow and need not be delivered; they count as taken.
    long takeUnwanted() {
        boolean isInBody = where == Where.BODY || where == Where.CHUNK;
        if (!isInBody || left == 0 || reader.wantsMore()) {
            return 0;
        }
        long unwanted = left;
        left = 0;
        where = where == Where.CHUNK ? Where.CHUNK_END : Where.START_LINE;
        return unwanted;
    }

    void lose() {
        where = Where.LOST;
        lines.clear();
    }

    /// After a gap only a piece that begins with a message shows where one begins.
    private int resume(Slice slice, int from) {
        boolean isMessage = from == 0 && RECOGNISER.recognises(direction, slice) == Recognition.YES;
        if (!isMessage) {
            return slice.length();
        }
        where = Where.START_LINE;
        return from;
    }
}
