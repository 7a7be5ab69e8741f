package org.wardkeep.formats.protocol.opcua;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.FirstBytes;
import org.wardkeep.formats.protocol.Recognition;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.StreamProtocol;

/// OPC UA's own protocol over TCP (OPC 10000-6, 7.1.2), on any port.
public final class OpcUaProtocol implements StreamProtocol {
    static final String NAME = "OPC UA";

    /// Type, chunk, length.
    static final int HEADER = 8;

    private static final String[] TYPES = {"HELF", "ACKF", "OPNF", "MSGF", "MSGC", "RHEF", "ERRF"};
    private static final int CHUNK = 4;

    /// Larger chunks than what both sides agree on, mostly 64 KiB, do not come.
    private static final long LARGEST = 1 << 24;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FirstBytes firstBytes() {
        return FirstBytes.ofCharacters("HAOMRE");
    }

    /// Bytes of the chunk that begins here; -1 where none does.
    static long length(Slice header) {
        long length = header.u32le(CHUNK);
        int last = header.u8(CHUNK - 1);
        boolean isChunk = last == 'F' || last == 'C' || last == 'A';
        return isChunk && length >= HEADER && length <= LARGEST ? length : -1;
    }

    @Override
    public Recognition recognises(Direction direction, Slice head) {
        if (head.length() >= HEADER && length(head) < 0) {
            return Recognition.NO;
        }
        for (var type : TYPES) {
            if (head.isAt(0, type.substring(0, Math.min(CHUNK, head.length())))) {
                return head.length() >= HEADER ? Recognition.YES : Recognition.MORE;
            }
        }
        return Recognition.NO;
    }

    @Override
    public StreamDecoder open() {
        return new OpcUaDecoder();
    }
}
