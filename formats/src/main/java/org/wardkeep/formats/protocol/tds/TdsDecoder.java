package org.wardkeep.formats.protocol.tds;

import org.wardkeep.formats.protocol.Direction;
import org.wardkeep.formats.protocol.Frames;
import org.wardkeep.formats.protocol.Next;
import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.StreamDecoder;
import org.wardkeep.formats.protocol.ntlm.Ntlm;

/// Reads the beginning of a connection: what the server is, and who signs in, unless it is
/// encrypted. Statements and rows follow, and are none of ours.
final class TdsDecoder implements StreamDecoder {
    /// Packets have 4,096 bytes until both sides agree on more; names stand in the first ones.
    private static final int MOST_PACKET = 4_096;

    /// Options of what is said before a sign-in (MS-TDS 2.2.6.5).
    private static final int VERSION = 0;

    private static final int ENCRYPTION = 1;
    private static final int END = 0xff;
    private static final int OPTION = 5;
    private static final int MOST_OPTIONS = 16;

    /// Where texts of a sign-in are named: place and characters, from behind the header (2.2.6.4).
    private static final int HOST = 36;

    private static final int PASSWORD = 44;
    private static final int APPLICATION = 48;
    private static final int LIBRARY = 60;

    private final Frames toServer =
            new Frames(TdsProtocol.HEADER, MOST_PACKET, TdsProtocol::length, this::read);
    private final Frames toClient =
            new Frames(TdsProtocol.HEADER, MOST_PACKET, TdsProtocol::length, this::read);

    private boolean isSignedIn;
    private boolean isPrepared;

    @Override
    public Next feed(Direction direction, Slice slice, Sink sink) {
        return (direction == Direction.TO_SERVER ? toServer : toClient).take(slice, sink);
    }

    private Next read(Slice packet, Sink sink) {
        return switch (packet.u8(0)) {
            case TdsProtocol.PRELOGIN -> Next.MORE;
            case TdsProtocol.SIGN_IN -> {
                isSignedIn = true;
                signIn(packet.part(TdsProtocol.HEADER, packet.length()), sink);
                yield Next.MORE;
            }
            case TdsProtocol.SSPI -> {
                Ntlm.read(packet, sink);
                yield Next.MORE;
            }
            case TdsProtocol.ANSWER -> answer(packet, sink);
            default -> Next.DONE;
        };
    }

    /// The first answer is about the connection; one to a sign-in may hold NTLMSSP's challenge.
    private Next answer(Slice packet, Sink sink) {
        if (isSignedIn || isPrepared) {
            Ntlm.read(packet, sink);
            return Next.MORE;
        }
        isPrepared = true;
        var version = "";
        var encryption = TdsEncryption.UNKNOWN;
        var body = packet.part(TdsProtocol.HEADER, packet.length());
        for (int i = 0; i < MOST_OPTIONS; i++) {
            int option = body.u8(i * OPTION);
            int place = body.u16(i * OPTION + 1);
            if (option < 0 || option == END) {
                break;
            }
            if (option == VERSION && body.has(place, 4)) {
                version =
                        "%d.%d.%d"
                                .formatted(body.u8(place), body.u8(place + 1), body.u16(place + 2));
            } else if (option == ENCRYPTION) {
                encryption = TdsEncryption.of(body.u8(place));
            }
        }
        if (!version.isEmpty()) {
            sink.accept(new TdsServer(version, encryption));
        }
        // TLS follows, in packets of TDS or instead of them.
        return encryption == TdsEncryption.NONE ? Next.MORE : Next.ENCRYPTED;
    }

    private static void signIn(Slice body, Sink sink) {
        var host = text(body, HOST);
        var application = text(body, APPLICATION);
        var library = text(body, LIBRARY);
        boolean hasPassword = body.u16le(PASSWORD + 2) > 0;
        if (!(host + application + library).isEmpty()) {
            sink.accept(new TdsClient(host, application, library, hasPassword));
        }
        Ntlm.read(body, sink);
    }

    private static String text(Slice body, int at) {
        int place = body.u16le(at);
        int characters = body.u16le(at + 2);
        return place < 0 || characters <= 0 ? "" : body.text16le(place, 2 * characters);
    }
}
