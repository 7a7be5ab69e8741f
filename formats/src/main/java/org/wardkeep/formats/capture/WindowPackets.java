package org.wardkeep.formats.capture;

import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.List;

/// What the readers of pcap and pcapng share: a window, a position, the byte order, problems.
abstract class WindowPackets implements PacketSource {
    /// The largest packet that libpcap and Wireshark accept (`MAXIMUM_SNAPLEN`); a larger length is
    /// damage, not a packet.
    static final int LARGEST_PACKET = 262_144;

    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    final Window window;
    final ProblemLog problems;
    long position;
    long packets;
    boolean isBigEndian;

    private final String name;
    private boolean ended;

    WindowPackets(String name, Window window) {
        this.name = name;
        this.window = window;
        problems = new ProblemLog(name);
    }

    /// @return false at the end or after a problem that ends the reading
    abstract boolean advance(CapturedPacket packet) throws IOException;

    @Override
    public final boolean next(CapturedPacket packet) {
        try {
            if (!ended && advance(packet)) {
                packets++;
                return true;
            }
        } catch (IOException e) {
            problem(
                    e instanceof Unpacked.TooLarge ? Code.LIMIT_REACHED : Code.UNREADABLE,
                    "reading stopped after %,d packets, at byte %,d: %s. What came before is used"
                            .formatted(packets, position, e.getMessage()));
        }
        ended = true;
        return false;
    }

    final boolean problem(Code code, String message) {
        problems.add(Problem.ofFile(code, name, message));
        return false;
    }

    /// Names a length that cannot be.
    final boolean absurd(String what, long length) {
        return problem(
                Code.MALFORMED,
                "packet %,d at byte %,d: %s of %,d bytes; a packet has at most %,d. The file is damaged from here; the %,d packets before are used. Capture or copy it again"
                        .formatted(packets + 1, position, what, length, LARGEST_PACKET, packets));
    }

    /// Names an end in the middle of something.
    final boolean cutOff(String what) {
        return problem(
                Code.MALFORMED,
                "%s at byte %,d is cut off; the %,d packets before are used. The capture was stopped hard or not copied whole"
                        .formatted(what, position, packets));
    }

    final int u16(long at) {
        short value = window.memory.get(SHORT, at - window.start);
        return (isBigEndian ? Short.reverseBytes(value) : value) & 0xffff;
    }

    final int i32(long at) {
        int value = window.memory.get(INT, at - window.start);
        return isBigEndian ? Integer.reverseBytes(value) : value;
    }

    final long u32(long at) {
        return Integer.toUnsignedLong(i32(at));
    }

    final int u8(long at) {
        return window.memory.get(ValueLayout.JAVA_BYTE, at - window.start) & 0xff;
    }

    @Override
    public List<Problem> problems() {
        return problems.all();
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        window.close();
    }
}
