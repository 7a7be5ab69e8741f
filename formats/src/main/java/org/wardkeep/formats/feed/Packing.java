package org.wardkeep.formats.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// How a file is packed, told by its first bytes.
enum Packing {
    NONE,
    GZIP,
    ZIP,
    TAR;

    /// @param in keeps its place
    static Packing of(InputStream in) throws IOException {
        if (!(in instanceof BufferedInputStream)) {
            throw new IllegalArgumentException("A stream that can go back is needed");
        }
        in.mark(TarArchive.BLOCK);
        byte[] start = in.readNBytes(TarArchive.BLOCK);
        in.reset();
        return of(start);
    }

    private static Packing of(byte[] start) {
        if (startsWith(start, 0x1f, 0x8b)) {
            return GZIP;
        }
        // A member, or the end record of an archive without any (APPNOTE 4.3.7 and 4.3.16).
        if (startsWith(start, 'P', 'K', 3, 4) || startsWith(start, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        return isTar(start) ? TAR : NONE;
    }

    private static boolean startsWith(byte[] start, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (i == start.length || (start[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /// POSIX.1-2017 pax, "ustar Interchange Format": the magic of the first header.
    private static boolean isTar(byte[] start) {
        int magic = TarArchive.MAGIC;
        return start.length == TarArchive.BLOCK
                && Arrays.equals(
                        Arrays.copyOfRange(start, magic, magic + 5),
                        "ustar".getBytes(StandardCharsets.US_ASCII));
    }
}
