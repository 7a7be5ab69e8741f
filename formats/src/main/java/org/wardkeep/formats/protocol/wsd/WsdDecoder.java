package org.wardkeep.formats.protocol.wsd;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Reads WS-Discovery, in its forms of 2005 and 2009, on any port.
public final class WsdDecoder implements DatagramDecoder {
    static final String NAME = "WS-Discovery";

    /// The namespaces of both forms: `…/ws/2005/04/discovery`, `…/ws-dd/ns/discovery/2009/01`. One
    /// stands in the envelope's first tag or in the action.
    private static final String NAMESPACE = "discovery";

    private static final int ENVELOPE_WITHIN = 256;
    private static final int NAMESPACE_WITHIN = 2048;
    private static final int BYTE_ORDER_MARK = 0xef;

    /// Scopes of one device that are told; SDC defines eight.
    private static final int MOST_SCOPES = 16;

    /// IEEE 11073-20701: patients, operators, workflows, ensembles. Only places are told.
    private static final String CONTEXT = "sdc.ctxt.";

    private static final String PLACE = "sdc.ctxt.loc";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.of('<', BYTE_ORDER_MARK);
    }

    @Override
    public Carrier carrier() {
        return new Carrier.Udp();
    }

    @Override
    public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
        return hasWithin(payload, "Envelope", ENVELOPE_WITHIN)
                && hasWithin(payload, NAMESPACE, NAMESPACE_WITHIN);
    }

    private static boolean hasWithin(Slice payload, String word, int bytes) {
        int at = payload.indexOf(word.charAt(0), 0);
        while (at >= 0 && at < bytes) {
            if (payload.isAt(at, word)) {
                return true;
            }
            at = payload.indexOf(word.charAt(0), at + 1);
        }
        return false;
    }

    @Override
    public void decode(Slice payload, Sink sink) {
        var target = new Target(sink);
        SoapScanner.scan(payload, target::end);
    }

    /// What is known so far of the device at hand.
    private static final class Target {
        private final Sink sink;
        private String endpoint = "";
        private String types = "";
        private String addresses = "";
        private List<String> scopes = List.of();

        Target(Sink sink) {
            this.sink = sink;
        }

        void end(SoapElement element, SoapElement parent, SoapElement around, String text) {
            switch (element) {
                case ADDRESS -> {
                    if (parent == SoapElement.ENDPOINT_REFERENCE && isTarget(around)) {
                        endpoint = text;
                    }
                }
                case TYPES -> types = isTarget(parent) ? text : types;
                case SCOPES -> scopes = isTarget(parent) ? told(text) : scopes;
                case ADDRESSES -> addresses = isTarget(parent) ? text : addresses;
                case HELLO, PROBE_MATCH, RESOLVE_MATCH -> tell();
                case ENDPOINT_REFERENCE,
                        THIS_MODEL,
                        THIS_DEVICE,
                        META_DATA,
                        MANUFACTURER,
                        MODEL_NAME,
                        MODEL_NUMBER,
                        FRIENDLY_NAME,
                        FIRMWARE_VERSION,
                        SERIAL_NUMBER,
                        UDI,
                        DEVICE_IDENTIFIER,
                        OTHER -> {}
            }
        }

        private static boolean isTarget(SoapElement element) {
            return element == SoapElement.HELLO
                    || element == SoapElement.PROBE_MATCH
                    || element == SoapElement.RESOLVE_MATCH;
        }

        private void tell() {
            if (!endpoint.isEmpty()) {
                sink.accept(new WsdTarget(endpoint, types, scopes, addresses));
            }
            endpoint = "";
            types = "";
            addresses = "";
            scopes = List.of();
        }

        private static List<String> told(String text) {
            var told = new ArrayList<String>();
            int at = 0;
            while (at < text.length() && told.size() < MOST_SCOPES) {
                int blank = text.indexOf(' ', at);
                int end = blank < 0 ? text.length() : blank;
                var scope = text.substring(at, end);
                var lower = scope.toLowerCase(Locale.ROOT);
                if (!scope.isEmpty() && (!lower.contains(CONTEXT) || lower.startsWith(PLACE))) {
                    told.add(scope);
                }
                at = end + 1;
            }
            return told;
        }
    }
}
