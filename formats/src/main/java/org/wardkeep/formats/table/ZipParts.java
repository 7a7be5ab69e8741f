package org.wardkeep.formats.table;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// The parts of a zip file (PKWARE APPNOTE 6.3, as ECMA-376 part 2 restricts it), unpacked under
/// limits and without a temporary file.
///
/// Only the packed bytes are held. Sizes that the file declares are checked but never believed:
/// what is really unpacked is counted, over all parts together.
final class ZipParts {
    /// Below this much text a high expansion is no danger.
    private static final long EXPANSION_FLOOR = 1 << 20;

    private static final int LOCAL_RECORD = 0x04034b50;
    private static final int LOCAL_RECORD_LENGTH = 30;

    private final ByteBuffer packed;
    private final Limits limits;
    private final ZipDirectory directory;
    private long unpacked;

    private ZipParts(byte[] packed, Limits limits) throws IOException {
        this.packed = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
        this.directory = ZipDirectory.read(this.packed);
    }

    static ZipParts open(Source source, Limits limits) throws IOException {
        try (var in = new BoundedInputStream(source.open(), limits.maxSize())) {
            var zip = new ZipParts(in.readAllBytes(), limits);
            zip.checkSize(zip.directory.declaredSize());
            return zip;
        }
    }

    boolean has(String name) {
        return directory.part(name).isPresent();
    }

    /// The content of a part, which must be there.
    InputStream open(String name) throws IOException {
        var part = directory.part(name).orElse(null);
        if (part == null) {
            throw new RefusedWorkbookException(
                    Code.MISSING,
                    "the workbook has no part %s; open it in Excel and save it again"
                            .formatted(Problem.quote(name)));
        }
        if (part.offset() > packed.limit() - LOCAL_RECORD_LENGTH
                || packed.getInt((int) part.offset()) != LOCAL_RECORD) {
            throw ZipDirectory.damaged();
        }
        int start = (int) part.offset();
        long from =
                (long) start
                        + LOCAL_RECORD_LENGTH
                        + Short.toUnsignedInt(packed.getShort(start + 26))
                        + Short.toUnsignedInt(packed.getShort(start + 28));
        if (part.packedSize() > packed.limit() - from) {
            throw ZipDirectory.damaged();
        }
        var in = new ByteArrayInputStream(packed.array(), (int) from, (int) part.packedSize());
        return part.stored()
                ? new Counted(in, null, part.packedSize())
                : inflate(in, part.packedSize());
    }

    private InputStream inflate(InputStream in, long packedSize) {
        var inflater = new Inflater(true);
        return new Counted(new InflaterInputStream(in, inflater), inflater, packedSize);
    }

    private void checkSize(long bytes) throws IOException {
        if (bytes > limits.maxSize().bytes()) {
            throw new RefusedWorkbookException(
                    Code.LIMIT_REACHED,
                    "the workbook unpacks to more than %s; split it, or save it as CSV"
                            .formatted(limits.maxSize()));
        }
    }

    /// Counts what is really unpacked.
    private final class Counted extends InputStream {
        private final InputStream in;
        private final @Nullable Inflater inflater;
        private final long bound;
        private long read;

        Counted(InputStream in, @Nullable Inflater inflater, long packedSize) {
            this.in = in;
            this.inflater = inflater;
            this.bound = Math.max(EXPANSION_FLOOR, packedSize * limits.maxExpansion());
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = unpack(target, offset, length);
            if (n > 0) {
                read += n;
                unpacked += n;
                checkSize(unpacked);
                if (read > bound) {
                    throw new RefusedWorkbookException(
                            Code.LIMIT_REACHED,
                            "a part of the workbook unpacks to more than %d times its size; do not"
                                            .formatted(limits.maxExpansion())
                                    + " open it, or save it as CSV if you trust it");
                }
            }
            return n;
        }

        private int unpack(byte[] target, int offset, int length) throws IOException {
            try {
                return in.read(target, offset, length);
            } catch (EOFException | ZipException _) {
                throw ZipDirectory.damaged();
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
            if (inflater != null) {
                inflater.end();
            }
        }
    }
}
