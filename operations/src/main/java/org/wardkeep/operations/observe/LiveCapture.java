package org.wardkeep.operations.observe;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.capture.CapturedPacket;
import org.wardkeep.formats.capture.PacketSource;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.VarHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// Packets of a network interface of this machine, both directions, as they come (Linux, packet(7),
/// Documentation/networking/packet_mmap.rst, TPACKET_V3). The kernel writes them into a ring that
/// is mapped here: none is copied. Nothing is sent. A VLAN tag that the card took off is not seen.
public final class LiveCapture implements PacketSource {
    private static final int AF_PACKET = 17;
    private static final int SOCK_RAW = 3;
    private static final int SOL_PACKET = 263;
    private static final int PACKET_ADD_MEMBERSHIP = 1;
    private static final int PACKET_RX_RING = 5;
    private static final int PACKET_STATISTICS = 6;
    private static final int PACKET_VERSION = 10;
    private static final int TPACKET_V3 = 2;
    private static final int PROMISCUOUS = 1;

    /// ETH_P_ALL in network order.
    private static final short ALL_PROTOCOLS = 0x0300;

    /// Blocks are handed over whole; 1 MB is some 10,000 small packets.
    private static final int BLOCK = 1 << 20;

    /// 64 MB: over a second of 400,000 small packets a second, while the reader does something
    /// else.
    private static final int BLOCKS = 64;

    /// Only bounds the size of a packet in this version of the ring.
    private static final int FRAME = 1 << 11;

    /// A block that is not full is handed over after this time.
    private static final int RETIRE_MILLIS = 50;

    private static final int WAIT_MILLIS = 100;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    /// Offsets in struct tpacket_block_desc and struct tpacket3_hdr (linux/if_packet.h).
    private static final int BLOCK_STATUS = 8;

    private static final int BLOCK_COUNT = 12;
    private static final int BLOCK_FIRST = 16;
    private static final int SECONDS = 4;
    private static final int NANOSECONDS = 8;
    private static final int CAPTURED = 12;
    private static final int ORIGINAL = 16;
    private static final int START = 24;
    private static final int OF_READER = 1;
    private static final int OF_KERNEL = 0;

    private static final int ETHERNET = 1;
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\s]{1,15}");
    private static final VarHandle STATUS = JAVA_INT.varHandle();

    private final String name;
    private final BooleanSupplier isStopped;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable LinuxSocket socket;
    private MemorySegment ring = MemorySegment.NULL;
    private MemorySegment statistics = MemorySegment.NULL;
    private long block;
    private int left;
    private long at;
    private boolean holdsBlock;
    private long position;
    private long dropped;
    private int afterStop;

    /// Never fails: why nothing can be captured is told by [#problems()].
    ///
    /// @param name of the interface, such as eth0
    /// @param isStopped asked at least ten times a second; true ends the packets, after those that
    ///   the ring holds
    public LiveCapture(String name, BooleanSupplier isStopped) {
        this.name = name;
        this.isStopped = isStopped;
        try {
            open();
        } catch (LinuxSocket.Refused e) {
            fail(
                    e.errno() == LinuxSocket.EPERM
                            ? "capturing needs the right to see all packets (CAP_NET_RAW). Run as"
                                    + " root, or capture with dumpcap and give the file"
                            : "not captured: " + e.getMessage());
        } catch (IOException e) {
            fail("not captured: " + e.getMessage());
        }
    }

    private void fail(String message) {
        close();
        problems.add(Problem.ofFile(Code.UNREADABLE, "interface " + name, message));
    }

    private void open() throws IOException {
        var about = Path.of("/sys/class/net").resolve(NAME.matcher(name).matches() ? name : "?");
        if (!Files.isDirectory(about)) {
            throw new IOException(
                    "there is no such network interface; a Linux one was expected, see: ip link");
        }
        int index = Integer.parseInt(Files.readString(about.resolve("ifindex")).strip());
        var kind = Files.readString(about.resolve("type")).strip();
        if (!kind.equals("1") && !kind.equals("772")) {
            throw new IOException("it is of type %s; Ethernet was expected".formatted(kind));
        }
        // Protocol 0: no packet comes before the ring stands and the interface is chosen.
        var opened = new LinuxSocket(AF_PACKET, SOCK_RAW, 0);
        socket = opened;
        var version = opened.allocate(Integer.BYTES);
        version.set(JAVA_INT, 0, TPACKET_V3);
        opened.setOption("PACKET_VERSION", SOL_PACKET, PACKET_VERSION, version);
        int[] wanted = {BLOCK, BLOCKS, FRAME, BLOCK / FRAME * BLOCKS, RETIRE_MILLIS, 0, 0};
        var request = opened.allocate((long) wanted.length * Integer.BYTES);
        MemorySegment.copy(wanted, 0, request, JAVA_INT, 0, wanted.length);
        opened.setOption("PACKET_RX_RING", SOL_PACKET, PACKET_RX_RING, request);
        ring = opened.map((long) BLOCK * BLOCKS);
        statistics = opened.allocate(3 * Integer.BYTES);
        var address = opened.allocate(20);
        address.set(JAVA_SHORT, 0, (short) AF_PACKET);
        address.set(JAVA_SHORT, 2, ALL_PROTOCOLS);
        address.set(JAVA_INT, 4, index);
        opened.bind(address);
        var member = opened.allocate(16);
        member.set(JAVA_INT, 0, index);
        member.set(JAVA_SHORT, 4, (short) PROMISCUOUS);
        opened.setOption("PACKET_ADD_MEMBERSHIP", SOL_PACKET, PACKET_ADD_MEMBERSHIP, member);
    }

    @Override
    public boolean next(CapturedPacket packet) {
        while (left == 0) {
            if (!nextBlock()) {
                return false;
            }
        }
        int captured = ring.get(JAVA_INT, at + CAPTURED);
        long start = at + Short.toUnsignedInt(ring.get(JAVA_SHORT, at + START));
        packet.set(ring, start, captured, ring.get(JAVA_INT, at + ORIGINAL));
        packet.stamp(
                Integer.toUnsignedLong(ring.get(JAVA_INT, at + SECONDS)) * NANOS_PER_SECOND
                        + ring.get(JAVA_INT, at + NANOSECONDS),
                ETHERNET);
        position += captured;
        at += ring.get(JAVA_INT, at);
        left--;
        return true;
    }

    private boolean nextBlock() {
        if (holdsBlock) {
            STATUS.setRelease(ring, block * BLOCK + BLOCK_STATUS, OF_KERNEL);
            block = (block + 1) % BLOCKS;
            holdsBlock = false;
        }
        var from = socket;
        while (from != null) {
            boolean isLast = isStopped.getAsBoolean();
            long start = block * BLOCK;
            if (((int) STATUS.getAcquire(ring, start + BLOCK_STATUS) & OF_READER) != 0) {
                if (isLast && ++afterStop > BLOCKS) {
                    return false;
                }
                holdsBlock = true;
                left = ring.get(JAVA_INT, start + BLOCK_COUNT);
                at = start + ring.get(JAVA_INT, start + BLOCK_FIRST);
                return true;
            }
            if (isLast) {
                return false;
            }
            try {
                from.await(WAIT_MILLIS);
            } catch (LinuxSocket.Refused e) {
                fail("capturing ended: " + e.getMessage());
                return false;
            }
        }
        return false;
    }

    /// Packets that came and found no room in the ring, since the beginning.
    public long dropped() {
        var from = socket;
        if (from != null) {
            try {
                // Counted from zero again after each question.
                from.getOption("PACKET_STATISTICS", SOL_PACKET, PACKET_STATISTICS, statistics);
                dropped += Integer.toUnsignedLong(statistics.get(JAVA_INT, Integer.BYTES));
            } catch (LinuxSocket.Refused e) {
                fail("losses are not known: " + e.getMessage());
            }
        }
        return dropped;
    }

    @Override
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
