package org.wardkeep.formats.protocol.http;

import org.wardkeep.formats.protocol.Slice;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// The beginning of a packed body (RFC 9110, 8.4.1).
final class Unpacked {
    /// A few KiB can unpack to gigabytes; this much is looked at.
    private static final int MOST_BYTES = 65_536;

    private Unpacked() {}

    static boolean isKnown(String encoding) {
        return encoding.equals("gzip") || encoding.equals("deflate");
    }

    static Slice of(Slice packed, String encoding) {
        var bytes = new byte[packed.length()];
        packed.copy(0, bytes, 0, bytes.length);
        var unpacked = new byte[MOST_BYTES];
        int length = 0;
        try (var in = open(new ByteArrayInputStream(bytes), encoding)) {
            int count = 0;
            while (count >= 0 && length < MOST_BYTES) {
                length += count;
                count = in.read(unpacked, length, MOST_BYTES - length);
            }
        } catch (IOException e) {
            // Cut or broken: what came before is good.
            return new Slice().wrap(unpacked, 0, length);
        }
        return new Slice().wrap(unpacked, 0, length);
    }

    private static InputStream open(InputStream packed, String encoding) throws IOException {
        return encoding.equals("gzip")
                ? new GZIPInputStream(packed)
                : new InflaterInputStream(packed);
    }
}
