package org.wardkeep.formats.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// How the characters of a text file are written as bytes.
///
/// @param charset UTF-8 stands for UTF-8 or Windows-1252: see [Utf8OrWindows1252Reader]
/// @param markLength bytes of the byte order mark at the start, 0 when there is none
record TextEncoding(Charset charset, int markLength) {
    /// A table in UTF-16 is mostly ASCII, so nearly every second byte is zero; text in any other
    /// encoding has none.
    private static final double ZERO_SHARE = 0.4;

    static TextEncoding detect(byte[] start) {
        if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(start, 0xFE, 0xFF)) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < start.length; i++) {
            if (start[i] == 0) {
                zeros[i % 2]++;
            }
        }
        double threshold = start.length / 2.0 * ZERO_SHARE;
        if (zeros[1] > threshold && zeros[0] < threshold) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 0);
        }
        if (zeros[0] > threshold && zeros[1] < threshold) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 0);
        }
        return new TextEncoding(StandardCharsets.UTF_8, 0);
    }

    private static boolean startsWith(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
