package org.wardkeep.formats.protocol.tls;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Client hellos made of lists.
final class HelloBytes {
    private HelloBytes() {}

    /// @param extensions numbers with their content, such as `0005:00 002b:020304`
    static byte[] hello(int version, String ciphers, String extensions) {
        var body = new ByteArrayOutputStream();
        u16(body, version);
        body.writeBytes(new byte[32]);
        body.write(0);
        var suites = hex(ciphers);
        u16(body, suites.length);
        body.writeBytes(suites);
        body.write(1);
        body.write(0);
        var all = new ByteArrayOutputStream();
        for (var one : extensions.strip().split("\\s+")) {
            if (!one.isEmpty()) {
                var parts = one.split(":", -1);
                all.writeBytes(hex(parts[0]));
                u16(all, parts[1].length() / 2);
                all.writeBytes(hex(parts[1]));
            }
        }
        u16(body, all.size());
        body.writeBytes(all.toByteArray());
        return body.toByteArray();
    }

    /// A handshake message in records of a size.
    static byte[] records(int type, byte[] body, int recordSize) {
        var message = new ByteArrayOutputStream();
        message.write(type);
        message.write(0);
        u16(message, body.length);
        message.writeBytes(body);
        var bytes = message.toByteArray();
        var records = new ByteArrayOutputStream();
        for (int at = 0; at < bytes.length; at += recordSize) {
            int size = Math.min(recordSize, bytes.length - at);
            records.write(22);
            u16(records, 0x0301);
            u16(records, size);
            records.write(bytes, at, size);
        }
        return records.toByteArray();
    }

    /// The extension with a server's name.
    static String serverName(String name) {
        var bytes = name.getBytes(StandardCharsets.US_ASCII);
        var hex = HexFormat.of().formatHex(bytes);
        return "0000:%04x00%04x%s".formatted(bytes.length + 3, bytes.length, hex);
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replaceAll("[\\s,]", ""));
    }

    private static void u16(ByteArrayOutputStream out, int value) {
        out.write(value >> 8);
        out.write(value);
    }
}
