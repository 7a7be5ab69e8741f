package org.wardkeep.formats.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8, and every byte that cannot be UTF-8 as Windows-1252.
///
/// One pass, so that a file of any size needs no second reading to learn its encoding. A
/// Windows-1252 text is wrongly taken for UTF-8 only where two or more of its letters beyond ASCII
/// stand side by side and happen to form a valid sequence, such as `Ã¤`; words do not.
final class Utf8OrWindows1252Reader extends Reader {
    private static final int BUFFER = 16 * 1024;
    private static final String WINDOWS_1252 = everyByteOf(Charset.forName("windows-1252"));

    private final InputStream in;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private boolean ended;
    private long fallbacks;

    Utf8OrWindows1252Reader(InputStream in) {
        this.in = in;
    }

    /// How many bytes were read as Windows-1252.
    long fallbacks() {
        return fallbacks;
    }

    /// Reads at least one character unless the end is reached; `length` must be 2 or more, the room
    /// of the longest character.
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var out = CharBuffer.wrap(target, offset, length).slice();
        while (true) {
            var result = decoder.decode(bytes, out, ended);
            if (result.isOverflow()) {
                break;
            }
            if (result.isError()) {
                if (!out.hasRemaining()) {
                    break;
                }
                out.put(WINDOWS_1252.charAt(bytes.get() & 0xff));
                fallbacks++;
            } else if (ended || out.position() > 0) {
                break;
            } else {
                fill();
            }
        }
        return out.position() == 0 ? -1 : out.position();
    }

    private static String everyByteOf(Charset charset) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return new String(all, charset);
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
