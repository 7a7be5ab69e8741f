package org.wardkeep.formats.protocol.rdp;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Frames;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.tpkt.Tpkt;

import java.util.Optional;

/// Reads the first messages of both sides; what follows is encrypted one way or another.
final class RdpDecoder implements StreamDecoder {
    /// First messages have some 500 bytes; a server's certificates can make 2 KiB more.
    private static final int MOST_MESSAGE = 4_096;

    /// Blocks of settings (MS-RDPBCGR, 2.2.1.3 and 2.2.1.4): their types, least byte first.
    private static final int CLIENT_CORE = 0xc001;

    private static final int SERVER_CORE = 0x0c01;
    private static final int SERVER_SECURITY = 0x0c02;
    private static final int BLOCK_HEADER = 4;
    private static final int MOST_BLOCKS = 16;

    /// Places in the client's core block (2.2.1.3.2), its header included.
    private static final int BUILD = 20;

    private static final int COMPUTER = 24;
    private static final int COMPUTER_LENGTH = 32;

    private final Frames toServer =
            new Frames(Tpkt.HEADER, MOST_MESSAGE, Tpkt::length, this::ofClient);
    private final Frames toClient =
            new Frames(Tpkt.HEADER, MOST_MESSAGE, Tpkt::length, this::ofServer);
    private boolean isClientRead;
    private boolean isServerRead;

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        var next = (direction == Direction.TO_SERVER ? toServer : toClient).take(slice, sink);
        return isClientRead && isServerRead ? Next.DONE : next;
    }

    private Next ofClient(Slice message, Sink sink) {
        var data = Tpkt.data(message);
        if (Tpkt.kind(message) == Tpkt.Kind.DATA && data.u16(0) == RdpProtocol.INITIAL) {
            isClientRead = true;
            block(data, "Duca", CLIENT_CORE).ifPresent(core -> client(core, sink));
        }
        return Next.MORE;
    }

    private static void client(Slice core, Sink sink) {
        var computer = core.text16le(COMPUTER, length16(core));
        if (!computer.isEmpty()) {
            long build = Math.max(core.u32le(BUILD), 0);
            sink.accept(new RdpClient(computer, version(core), build));
        }
    }

    /// The name ends with a zero, and what stands after it is left over from another one.
    private static int length16(Slice core) {
        int length = 0;
        while (length < COMPUTER_LENGTH && core.u16le(COMPUTER + length) > 0) {
            length += 2;
        }
        return length;
    }

    private Next ofServer(Slice message, Sink sink) {
        return switch (Tpkt.kind(message)) {
            case CONFIRMATION -> confirmation(Tpkt.variable(message), sink);
            case DATA -> {
                var data = Tpkt.data(message);
                if (data.u16(0) == RdpProtocol.RESPONSE) {
                    isServerRead = true;
                    sink.accept(server(data));
                }
                yield Next.MORE;
            }
            case REQUEST, OTHER -> Next.MORE;
        };
    }

    /// What is chosen here begins at once, in both directions; the old encryption begins later.
    private static Next confirmation(Slice said, Sink sink) {
        if (said.u8(0) != RdpProtocol.CHOICE) {
            return Next.MORE;
        }
        var security = RdpSecurity.of(said.u32le(BLOCK_HEADER));
        if (security.isEmpty() || security.get() == RdpSecurity.STANDARD) {
            return Next.MORE;
        }
        sink.accept(new RdpServer(security.get(), "", ""));
        return Next.HAND_OVER;
    }

    private static RdpServer server(Slice data) {
        var version = block(data, "McDn", SERVER_CORE).map(RdpDecoder::version).orElse("");
        var security = block(data, "McDn", SERVER_SECURITY);
        return new RdpServer(
                RdpSecurity.STANDARD, version, security.map(RdpDecoder::encryption).orElse(""));
    }

    /// A block of settings: they stand one after the other behind a key and their length (ITU-T
    /// T.124, 8.7; the length as X.691 packs it).
    private static Optional<Slice> block(Slice data, String key, int type) {
        int at = place(data, key);
        if (at < 0) {
            return Optional.empty();
        }
        at += key.length();
        at += data.u8(at) >= 0x80 ? 2 : 1;
        for (int i = 0; i < MOST_BLOCKS && data.has(at, BLOCK_HEADER); i++) {
            int length = data.u16le(at + 2);
            if (length < BLOCK_HEADER) {
                break;
            }
            if (data.u16le(at) == type) {
                return Optional.of(data.part(at, length));
            }
            at += length;
        }
        return Optional.empty();
    }

    private static int place(Slice data, String key) {
        int at = data.indexOf(key.charAt(0), 0);
        while (at >= 0 && !data.isAt(at, key)) {
            at = data.indexOf(key.charAt(0), at + 1);
        }
        return at;
    }

    /// MS-RDPBCGR, 2.2.1.3.2: all from 5.0 to 8.1 say the same.
    private static String version(Slice core) {
        long version = core.u32le(BLOCK_HEADER);
        long minor = version & 0xffff;
        if (version == 0x0008_0001L) {
            return "4.0";
        }
        if (version == 0x0008_0004L) {
            return "5.0";
        }
        boolean isTen = version >> Short.SIZE == 8 && minor >= 5 && minor <= 0x20;
        return isTen ? "10." + (minor - 5) : "0x%08x".formatted(Math.max(version, 0));
    }

    /// MS-RDPBCGR, 2.2.1.4.3, encryptionMethod.
    private static String encryption(Slice security) {
        return switch ((int) security.u32le(BLOCK_HEADER)) {
            case 0 -> "none";
            case 1 -> "40 bit";
            case 2 -> "128 bit";
            case 8 -> "56 bit";
            case 16 -> "FIPS";
            default -> "";
        };
    }
}
