package org.wardkeep.formats.protocol.smb;

import org.wardkeep.formats.protocol.Sink;
import org.wardkeep.formats.protocol.Slice;
import org.wardkeep.formats.protocol.ntlm.Ntlm;

/// Reads negotiations and sign-ins; every other message is none of ours.
final class SmbMessage {
    /// Bytes after which it is known what a message is.
    static final int KIND_LENGTH = 14;

    private static final int NEGOTIATE_1 = 0x72;
    private static final int SIGN_IN_1 = 0x73;
    private static final int NEGOTIATE_2 = 0;
    private static final int SIGN_IN_2 = 1;

    /// Of MS-CIFS, 2.2.3.1.
    private static final int HEADER_1 = 32;

    private static final int COMMAND_1 = 4;
    private static final int FLAGS_1 = 9;
    private static final int FLAGS2_1 = 10;
    private static final int REPLY_1 = 0x80;
    private static final int UNICODE_1 = 0x8000;
    private static final int SIGN_IN_REPLY_WORDS = 3;
    private static final int SIGN_IN_REPLY_EXTENDED_WORDS = 4;
    private static final int SIGN_IN_EXTENDED_WORDS = 12;

    /// Of MS-SMB2, 2.2.1.
    private static final int HEADER_2 = 64;

    private static final int COMMAND_2 = 12;
    private static final int FLAGS_2 = 16;
    private static final int REPLY_2 = 1;

    private SmbMessage() {}

    static boolean isRead(Slice message) {
        long magic = message.u32(0);
        int command1 = message.u8(COMMAND_1);
        int command2 = message.u16le(COMMAND_2);
        return (magic == SmbProtocol.SMB_1 && (command1 == NEGOTIATE_1 || command1 == SIGN_IN_1))
                || (magic == SmbProtocol.SMB_2
                        && (command2 == NEGOTIATE_2 || command2 == SIGN_IN_2));
    }

    static void read(Slice message, Sink sink) {
        if (!isRead(message)) {
            return;
        }
        if (message.u32(0) == SmbProtocol.SMB_1) {
            first(message, sink);
        } else {
            second(message, sink);
        }
    }

    private static void first(Slice message, Sink sink) {
        boolean isReply = (message.u8(FLAGS_1) & REPLY_1) != 0;
        if (message.u8(COMMAND_1) == SIGN_IN_1) {
            Ntlm.read(message, sink);
            systems(message, isReply, sink);
        } else if (isReply && message.u8(HEADER_1) > 1) {
            // A reply with one word refuses all dialects (MS-CIFS, 2.2.4.52.2).
            sink.accept(new SmbDialect("1"));
        }
    }

    /// The strings after the security blob, where there is one; sign-ins without it have the name
    /// of a user among them and are not read.
    private static void systems(Slice message, boolean isReply, Sink sink) {
        int words = message.u8(HEADER_1);
        int wordsAt = HEADER_1 + 1;
        boolean isExtended =
                words == (isReply ? SIGN_IN_REPLY_EXTENDED_WORDS : SIGN_IN_EXTENDED_WORDS);
        if (!isExtended && !(isReply && words == SIGN_IN_REPLY_WORDS)) {
            return;
        }
        int blob = 0;
        if (isExtended) {
            blob = Math.max(message.u16le(wordsAt + (isReply ? 6 : 14)), 0);
        }
        int at = wordsAt + 2 * words + 2 + blob;
        boolean isUnicode = (message.u16le(FLAGS2_1) & UNICODE_1) != 0;
        int width = isUnicode ? 2 : 1;
        // UTF-16 begins at an even place of the message (MS-CIFS, 2.2.1.1.3).
        at += isUnicode && at % 2 != 0 ? 1 : 0;
        int systemEnd = end(message, at, width);
        int softwareEnd = end(message, systemEnd + width, width);
        var system = text(message, at, systemEnd, isUnicode);
        var software = text(message, systemEnd + width, softwareEnd, isUnicode);
        if (!system.isEmpty() || !software.isEmpty()) {
            sink.accept(new SmbSystem(system, software));
        }
    }

    private static int end(Slice message, int from, int width) {
        int at = from;
        while (message.has(at, width)
                && (message.u8(at) != 0 || (width == 2 && message.u8(at + 1) != 0))) {
            at += width;
        }
        return at;
    }

    private static String text(Slice message, int from, int end, boolean isUnicode) {
        int count = Math.max(end - from, 0);
        return isUnicode ? message.text16le(from, count) : message.text(from, count);
    }

    private static void second(Slice message, Sink sink) {
        boolean isReply = (Math.max(message.u32le(FLAGS_2), 0) & REPLY_2) != 0;
        if (message.u16le(COMMAND_2) == SIGN_IN_2) {
            Ntlm.read(message, sink);
        } else if (isReply) {
            var dialect =
                    switch (message.u16le(HEADER_2 + 4)) {
                        case 0x0202 -> "2.0.2";
                        case 0x0210 -> "2.1";
                        case 0x0300 -> "3.0";
                        case 0x0302 -> "3.0.2";
                        case 0x0311 -> "3.1.1";
                        // 0x02ff asks for another round; anything else is not known.
                        default -> "";
                    };
            if (!dialect.isEmpty()) {
                sink.accept(new SmbDialect(dialect));
            }
        }
    }
}
