package org.wardkeep.formats.feed;

import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.vocabulary.ByteSize;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A zip archive, read forward. At its end the directory must list as many files as were met:
/// without it nobody sees that an archive was cut off between two files.
///
/// @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">PKWARE APPNOTE
///   6.3.10, sections 4.3.14 to 4.3.16</a>
final class ZipArchive implements Archive {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int END_COUNT = 10;
    private static final int END_COMMENT = 20;
    private static final int MAX_COMMENT = 0xffff;
    private static final int LOCATOR_LENGTH = 20;
    private static final int ZIP64_END = 0x06064b50;
    private static final int ZIP64_END_LENGTH = 56;
    private static final int ZIP64_END_COUNT = 32;

    /// Stands for a count that is in the record of zip64.
    private static final int IN_ZIP64 = 0xffff;

    private final Tail tail;
    private final ZipInputStream zip;
    private final InputStream content;
    private long met;

    ZipArchive(InputStream in, ByteSize bound) {
        this.tail = new Tail(in);
        this.zip = new ZipInputStream(tail);
        this.content = new BoundedInputStream(zip, bound);
    }

    @Override
    public Optional<String> next() throws IOException {
        try {
            for (var entry = entry(); entry.isPresent(); entry = entry()) {
                met++;
                if (!entry.get().isDirectory()) {
                    return entry.map(ZipEntry::getName);
                }
            }
        } catch (IllegalArgumentException e) {
            // What the library says of names that are not UTF-8.
            throw new IOException("a name in the zip archive is damaged", e);
        }
        checkEnd();
        return Optional.empty();
    }

    /// What is left of the file before is passed over under the bound.
    private Optional<ZipEntry> entry() throws IOException {
        if (met > 0) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return Optional.ofNullable(zip.getNextEntry());
    }

    @Override
    public InputStream content() {
        return content;
    }

    private void checkEnd() throws IOException {
        tail.transferTo(OutputStream.nullOutputStream());
        var last = tail.bytes();
        for (int at = last.limit() - END_LENGTH; at >= 0; at--) {
            if (last.getInt(at) == END
                    && at + END_LENGTH + Short.toUnsignedInt(last.getShort(at + END_COMMENT))
                            == last.limit()) {
                long listed = listed(last, at);
                if (listed != met) {
                    throw new IOException(
                            "the zip archive lists %d files and holds %d".formatted(listed, met));
                }
                return;
            }
        }
        throw new EOFException("the directory of the zip archive is missing");
    }

    private static long listed(ByteBuffer last, int end) {
        int count = Short.toUnsignedInt(last.getShort(end + END_COUNT));
        int record = end - LOCATOR_LENGTH - ZIP64_END_LENGTH;
        return count == IN_ZIP64 && record >= 0 && last.getInt(record) == ZIP64_END
                ? last.getLong(record + ZIP64_END_COUNT)
                : count;
    }

    /// Keeps the last bytes that went through.
    private static final class Tail extends FilterInputStream {
        private static final int SIZE =
                MAX_COMMENT + END_LENGTH + LOCATOR_LENGTH + ZIP64_END_LENGTH;

        private final byte[] ring = new byte[SIZE];
        private long count;

        Tail(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = in.read(target, offset, length);
            for (int i = Math.max(0, n - SIZE); i < n; i++) {
                ring[(int) ((count + i) % SIZE)] = target[offset + i];
            }
            count += Math.max(0, n);
            return n;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        ByteBuffer bytes() {
            int length = (int) Math.min(count, SIZE);
            var last = new byte[length];
            for (int i = 0; i < length; i++) {
                last[i] = ring[(int) ((count - length + i) % SIZE)];
            }
            return ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
