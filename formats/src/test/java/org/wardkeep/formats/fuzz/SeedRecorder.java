package org.wardkeep.formats.fuzz;

import org.wardkeep.formats.protocol.Carrier;
import org.wardkeep.formats.protocol.DatagramDecoder;
import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

import java.io.ByteArrayOutputStream;
import java.util.List;

/// Listens to what decoders are shown of captures, for [Seeds].
public final class SeedRecorder {
    /// Of one conversation.
    private static final int LONGEST = 4_096;

    private SeedRecorder() {}

    /// The same decoders, listened to where seeds are asked for.
    public static List<StreamProtocol> streams(List<StreamProtocol> decoders) {
        return Seeds.areKept()
                ? decoders.stream().<StreamProtocol>map(Stream::new).toList()
                : decoders;
    }

    /// The same for single messages.
    public static List<DatagramDecoder> datagrams(List<DatagramDecoder> decoders) {
        return Seeds.areKept()
                ? decoders.stream().<DatagramDecoder>map(Datagram::new).toList()
                : decoders;
    }

    private static byte[] copy(Slice slice) {
        var bytes = new byte[slice.length()];
        slice.copy(0, bytes, 0, bytes.length);
        return bytes;
    }

    private record Datagram(DatagramDecoder decoder) implements DatagramDecoder {
        @Override
        public String name() {
            return decoder.name();
        }

        @Override
        public FirstBytes firstBytes() {
            return decoder.firstBytes();
        }

        @Override
        public Carrier carrier() {
            return decoder.carrier();
        }

        @Override
        public boolean recognises(Slice payload, int sourcePort, int destinationPort) {
            return decoder.recognises(payload, sourcePort, destinationPort);
        }

        @Override
        public void decode(Slice payload, Sink sink) {
            Seeds.datagram(name(), copy(payload));
            decoder.decode(payload, sink);
        }
    }

    private record Stream(StreamProtocol protocol) implements StreamProtocol {
        @Override
        public String name() {
            return protocol.name();
        }

        @Override
        public FirstBytes firstBytes() {
            return protocol.firstBytes();
        }

        @Override
        public Recognition recognises(Direction direction, Slice head) {
            return protocol.recognises(direction, head);
        }

        @Override
        public StreamDecoder open() {
            return new Conversation(name(), protocol.open());
        }
    }

    private static final class Conversation implements StreamDecoder {
        private final String name;
        private final StreamDecoder decoder;
        private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
        private boolean isKept;

        Conversation(String name, StreamDecoder decoder) {
            this.name = name;
            this.decoder = decoder;
        }

        @Override
        public Next feed(Direction direction, Slice slice, Sink sink) {
            var bytes = copy(slice);
            var none = new byte[0];
            heard.writeBytes(
                    direction == Direction.TO_SERVER
                            ? StreamAttempt.input(bytes)
                            : StreamAttempt.input(none, bytes));
            var next = decoder.feed(direction, slice, sink);
            // Its end is not told to a decoder: a long one is kept once, a short one as it grows.
            if (!isKept) {
                Seeds.keep(name, heard.toByteArray());
                isKept = heard.size() > LONGEST;
            }
            return next;
        }

        @Override
        public Next gap(Direction direction, long bytes) {
            return decoder.gap(direction, bytes);
        }
    }
}
