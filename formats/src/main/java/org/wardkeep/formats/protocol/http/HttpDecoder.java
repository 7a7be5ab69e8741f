package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;

import java.util.ArrayDeque;

/// Reads one connection. Answers come in the order of the requests (RFC 9112, 9.3.2), so what was
/// asked waits in a queue for its answer.
final class HttpDecoder implements StreamDecoder {
    /// Requests that wait for their answer; programs that pipeline send fewer than ten.
    private static final int MOST_WAITING = 32;

    private final HttpHalf toServer = new HttpHalf(Direction.TO_SERVER);
    private final HttpHalf toClient = new HttpHalf(Direction.TO_CLIENT);
    private final ArrayDeque<HttpMessage> asked = new ArrayDeque<>();

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        var half = half(direction);
        int at = 0;
        while (at < slice.length()) {
            at = half.take(slice, at, sink);
            if (half.isHeadComplete()) {
                var next = headOf(half, sink);
                if (!next.equals(Next.MORE)) {
                    return next;
                }
            }
        }
        long unwanted = half.takeUnwanted();
        return unwanted > 0 ? Next.skip(unwanted) : Next.MORE;
    }

    @Override
    public Next gap(Direction direction, long bytes) {
        half(direction).lose();
        return Next.MORE;
    }

    private Next headOf(HttpHalf half, Sink sink) {
        var message = half.message();
        if (!message.isHttp1()) {
            // The beginning of an answer may have been lost without a gap to show it.
            half.lose();
            return Next.MORE;
        }
        if (message.isRequest()) {
            if (asked.size() < MOST_WAITING) {
                asked.add(message);
            }
            message.tellRequest(sink);
            half.beginBody(message.bodyOfRequest());
            return Next.MORE;
        }
        message.tellAnswer(sink);
        if (message.isInterim()) {
            half.beginBody(HttpBody.NONE);
            return message.isSwitch() ? Next.HAND_OVER : Next.MORE;
        }
        var question = asked.poll();
        if (question != null && question.isConnect() && message.isSuccess()) {
            return Next.HAND_OVER;
        }
        half.beginBody(message.bodyOfAnswer(question));
        return Next.MORE;
    }

    private HttpHalf half(Direction direction) {
        return direction == Direction.TO_SERVER ? toServer : toClient;
    }
}
