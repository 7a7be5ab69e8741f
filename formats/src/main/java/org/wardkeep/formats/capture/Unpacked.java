package org.wardkeep.formats.capture;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// The bytes of a stream, unpacked as they are read where it is packed by gzip (RFC 1952) or
/// Zstandard (RFC 8878). What is unpacked is counted; sizes that the stream announces are not
/// believed. Closing it lets go of the unpacker and leaves the stream open.
final class Unpacked extends InputStream {
    /// Bytes that tell whether and how a stream is packed.
    static final int MAGIC_SIZE = 4;

    private static final int GZIP = 0x8b1f;
    private static final int GZIP_MASK = 0xffff;
    private static final int ZSTANDARD = 0xfd2fb528;

    /// What others put before or between the frames (RFC 8878, 3.1.2), as `pzstd` does.
    private static final int SKIPPABLE = 0x184d2a50;

    private static final int SKIPPABLE_MASK = 0xfffffff0;
    private static final int BUFFER = 1 << 16;

    /// As a power of two, 128 MB: what `zstd -d` takes without being told otherwise, and `zstd`
    /// makes at most unless it is told otherwise. Memory is used as far as bytes are unpacked.
    private static final int LARGEST_WINDOW = 27;

    /// The most that gzip can reach; captures reach 50. A few bytes of Zstandard can stand for 128
    /// KB, 30,000 times as many, which would keep us busy for days.
    private static final long HIGHEST_RATIO = 1_032;

    /// Below this nobody waits for long.
    private static final long FREE = 64L << 20;

    /// A bound of unpacking was met.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;

        TooLarge(String message) {
            super(message);
        }
    }

    private final Counted packed;
    private final InputStream bytes;
    private long count;

    /// @param magic the first [#MAGIC_SIZE] bytes of the stream, the lowest first
    Unpacked(InputStream stream, int magic) throws IOException {
        packed = new Counted(stream);
        bytes = unpacking(packed, magic);
    }

    static boolean isPacked(int magic) {
        return isGzip(magic) || isZstandard(magic);
    }

    private static boolean isGzip(int magic) {
        return (magic & GZIP_MASK) == GZIP;
    }

    private static boolean isZstandard(int magic) {
        return magic == ZSTANDARD || (magic & SKIPPABLE_MASK) == SKIPPABLE;
    }

    private static InputStream unpacking(InputStream stream, int magic) throws IOException {
        if (isGzip(magic)) {
            return new GZIPInputStream(stream, BUFFER);
        }
        if (!isZstandard(magic)) {
            return stream;
        }
        try {
            return new ZstdInputStreamNoFinalizer(stream).setLongMax(LARGEST_WINDOW);
        } catch (LinkageError e) {
            // The library is put into the temporary folder, which may not take programs.
            throw new IOException(
                    "it is packed by Zstandard, which cannot be unpacked on this machine (%s). Run: zstd -dc FILE | wardkeep observe -"
                            .formatted(e.getMessage()),
                    e);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = unpack(target, from, length);
        count += Math.max(read, 0);
        if (count > FREE && count / HIGHEST_RATIO > packed.count) {
            throw new TooLarge(
                    "%,d bytes became more than %,d by unpacking, %,d times as many; captures do not do that"
                            .formatted(packed.count, count, HIGHEST_RATIO));
        }
        return read;
    }

    private int unpack(byte[] target, int from, int length) throws IOException {
        try {
            return bytes.read(target, from, length);
        } catch (ZstdIOException e) {
            if (e.getErrorCode() == Zstd.errFrameParameterWindowTooLarge()) {
                throw new TooLarge(
                        "unpacking it takes more than 128 MB of memory. Run: zstd -dc --long=31 FILE | wardkeep observe -");
            }
            throw new IOException("damaged or cut off where it is packed: " + e.getMessage(), e);
        } catch (ZipException | EOFException e) {
            throw new IOException("damaged or cut off where it is packed: " + e.getMessage(), e);
        }
    }

    @Override
    public int available() throws IOException {
        return bytes.available();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    /// Counts what is read; its owner closes it.
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count += Math.max(read, 0);
            return read;
        }

        @Override
        public void close() {
            // Whoever gave the stream closes it.
        }
    }
}
