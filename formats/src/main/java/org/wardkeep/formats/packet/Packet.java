package org.wardkeep.formats.packet;

import org.wardkeep.formats.capture.CapturedPacket;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// One packet taken apart: a cursor that is reused and points into the memory of the capture.
///
/// Of several layers of the same kind (a mirrored packet in a tunnel) the innermost is shown,
/// because it is what the observed machines sent.
public final class Packet {
    /// Flags of TCP (RFC 9293, 3.1).
    public static final int FIN = 1;

    public static final int SYN = 2;
    public static final int RST = 4;
    public static final int ACK = 16;

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfLong LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    MemorySegment memory = MemorySegment.NULL;
    long end;
    int lost;

    long sourceMac;
    long destinationMac;
    int vlan;
    int etherType;
    int depth;

    long sourceHigh;
    long sourceLow;
    long destinationHigh;
    long destinationLow;
    int ipProtocol;

    long fragmentId;
    int fragmentOffset;
    boolean hasMoreFragments;

    int sourcePort;
    int destinationPort;
    int sequence;
    int acknowledgement;
    int flags;
    long payload;

    private long timeNanos;
    private int wireLength;

    /// Takes a packet of a capture apart.
    public Content decode(CapturedPacket packet) {
        timeNanos = packet.timeNanos();
        wireLength = packet.original();
        clear();
        memory = packet.memory();
        payload = packet.offset();
        end = packet.offset() + packet.captured();
        lost = packet.original() - packet.captured();
        return LinkLayer.decode(this, packet.linkType(), packet.offset());
    }

    /// Goes on with a datagram that was fragmented and is whole now; the addresses stay.
    public Content decodeWhole(MemorySegment datagram, int length) {
        memory = datagram;
        end = length;
        lost = 0;
        return NetworkLayer.transport(this, ipProtocol, 0);
    }

    private void clear() {
        sourceMac = 0;
        destinationMac = 0;
        vlan = 0;
        etherType = 0;
        depth = 0;
        forgetAddresses();
    }

    void forgetAddresses() {
        sourceHigh = 0;
        sourceLow = 0;
        destinationHigh = 0;
        destinationLow = 0;
        ipProtocol = 0;
        sourcePort = 0;
        destinationPort = 0;
    }

    /// Ends the layer at hand where its own length says, and counts what the capture left out.
    ///
    /// @param newEnd where the layer's length puts its end, in [#memory()]
    void endAt(long newEnd) {
        if (newEnd <= end) {
            end = newEnd;
            lost = 0;
        } else {
            lost = (int) Math.min(newEnd - end, Integer.MAX_VALUE);
        }
    }

    boolean has(long at, int bytes) {
        return at + bytes <= end;
    }

    int u8(long at) {
        return memory.get(ValueLayout.JAVA_BYTE, at) & 0xff;
    }

    int u16(long at) {
        return memory.get(SHORT, at) & 0xffff;
    }

    int i32(long at) {
        return memory.get(INT, at);
    }

    long i64(long at) {
        return memory.get(LONG, at);
    }

    public MemorySegment memory() {
        return memory;
    }

    /// First byte of the payload in [#memory()].
    public long payload() {
        return payload;
    }

    /// Bytes of the payload that were captured.
    public int payloadLength() {
        return (int) Math.max(0, end - payload);
    }

    /// Bytes of the payload that were on the wire and that the capture left out.
    public int payloadLost() {
        return lost;
    }

    public long timeNanos() {
        return timeNanos;
    }

    /// Bytes on the wire, with all headers.
    public int wireLength() {
        return wireLength;
    }

    /// 48 bits, 0 when there is none.
    public long sourceMac() {
        return sourceMac;
    }

    public long destinationMac() {
        return destinationMac;
    }

    /// 0 when there is none.
    public int vlan() {
        return vlan;
    }

    /// As [Content] says.
    public int etherType() {
        return etherType;
    }

    /// The first half of the address as [org.wardkeep.vocabulary.IpAddress] holds it.
    public long sourceHigh() {
        return sourceHigh;
    }

    public long sourceLow() {
        return sourceLow;
    }

    public long destinationHigh() {
        return destinationHigh;
    }

    public long destinationLow() {
        return destinationLow;
    }

    /// Given out by IANA; 0 without IP.
    public int ipProtocol() {
        return ipProtocol;
    }

    public int sourcePort() {
        return sourcePort;
    }

    public int destinationPort() {
        return destinationPort;
    }

    /// Of TCP.
    public int sequence() {
        return sequence;
    }

    public int acknowledgement() {
        return acknowledgement;
    }

    public boolean hasFlag(int flag) {
        return (flags & flag) != 0;
    }
}
