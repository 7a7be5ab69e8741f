package org.wardkeep.formats.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Makes elements of BER (ITU-T X.690, 8.1) for tests.
public final class DerBytes {
    private DerBytes() {}

    /// An element with its parts inside.
    public static byte[] der(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var element = new ByteArrayOutputStream();
        element.write(tag);
        if (content.size() < 0x80) {
            element.write(content.size());
        } else {
            element.write(0x82);
            element.write(content.size() >> 8);
            element.write(content.size());
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }

    public static byte[] text(int tag, String text) {
        return der(tag, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A number of one byte.
    public static byte[] number(int tag, int value) {
        return der(tag, new byte[] {(byte) value});
    }
}
