package org.wardkeep.formats.protocol.ssdp;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

/// Reads SSDP on any port.
public final class SsdpDecoder implements DatagramDecoder {
    static final String NAME = "SSDP";

    private static final int PORT = 1900;
    private static final String ANSWER = "HTTP/1.1 200";
    private static final String NOTIFY = "NOTIFY * HTTP/1.";
    private static final String SEARCH = "M-SEARCH * HTTP/1.";

    /// Header lines that are read; devices send a dozen.
    private static final int MOST_LINES = 64;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.ofCharacters("HMN");
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    /// An answer looks like any of HTTP; it comes from the port that was asked.
    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return payload.isAt(0, NOTIFY)
                || payload.isAt(0, SEARCH)
                || (payload.isAt(0, ANSWER) && (sourcePort == PORT || destinationPort == PORT));
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        var server = "";
        var usn = "";
        var location = "";
        var agent = "";
        int at = lineAfter(payload, 0);
        for (int line = 0; line < MOST_LINES && at < payload.length(); line++) {
            int next = lineAfter(payload, at);
            if (isHeader(payload, at, "SERVER:")) {
                server = value(payload, at + 7, next);
            } else if (isHeader(payload, at, "USN:")) {
                usn = value(payload, at + 4, next);
            } else if (isHeader(payload, at, "LOCATION:")) {
                location = value(payload, at + 9, next);
            } else if (isHeader(payload, at, "USER-AGENT:")) {
                agent = value(payload, at + 11, next);
            }
            at = next;
        }
        if (payload.isAt(0, SEARCH)) {
            if (!agent.isEmpty()) {
                sink.accept(new SsdpSearch(agent));
            }
        } else if (!server.isEmpty() || !location.isEmpty()) {
            sink.accept(new SsdpDevice(server, usn, location));
        }
    }

    private static int lineAfter(Slice payload, int at) {
        int end = payload.indexOf('\n', at);
        return end < 0 ? payload.length() : end + 1;
    }

    private static String value(Slice payload, int at, int end) {
        return payload.text(at, end - at);
    }

    /// Names of headers may be in any case.
    private static boolean isHeader(Slice payload, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            int c = payload.u8(at + i);
            int upper = c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c;
            if (upper != name.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
