package org.wardkeep.formats.table;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// The parts of a zip file (PKWARE APPNOTE 6.3, as ECMA-376 part 2 restricts it), unpacked under
/// limits and without a temporary file.
///
/// Only the packed bytes are held. Sizes that the file declares are checked but never believed:
/// what is really unpacked is counted, over all parts together.
final class ZipParts {
    /// Workbooks have a handful of parts and one or two for each sheet and picture.
    private static final int MAX_PARTS = 20_000;

    /// Below this much text a high expansion is no danger.
    private static final long EXPANSION_FLOOR = 1 << 20;

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_LENGTH = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int CENTRAL_RECORD = 0x02014b50;
    private static final int CENTRAL_RECORD_LENGTH = 46;
    private static final int LOCAL_RECORD = 0x04034b50;
    private static final int LOCAL_RECORD_LENGTH = 30;
    private static final int METHOD_STORED = 0;
    private static final int METHOD_DEFLATED = 8;

    private final ByteBuffer packed;
    private final Limits limits;
    private final Map<String, Part> parts = new HashMap<>();
    private long unpacked;

    /// Where one part lies.
    private record Part(int method, long packedSize, int offset) {}

    private ZipParts(byte[] packed, Limits limits) {
        this.packed = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    static ZipParts open(Source source, Limits limits) throws IOException {
        try (var in = new BoundedInputStream(source.open(), limits.maxSize())) {
            var zip = new ZipParts(in.readAllBytes(), limits);
            zip.readDirectory();
            return zip;
        }
    }

    boolean has(String name) {
        return parts.containsKey(key(name));
    }

    /// The content of a part, which must be there.
    InputStream open(String name) throws IOException {
        var part = parts.get(key(name));
        if (part == null) {
            throw new RefusedWorkbookException(
                    Code.MISSING,
                    "the workbook has no part %s; open it in Excel and save it again"
                            .formatted(Problem.quote(name)));
        }
        int start = part.offset();
        if (start + LOCAL_RECORD_LENGTH > packed.limit() || packed.getInt(start) != LOCAL_RECORD) {
            throw damaged();
        }
        long from =
                (long) start
                        + LOCAL_RECORD_LENGTH
                        + Short.toUnsignedInt(packed.getShort(start + 26))
                        + Short.toUnsignedInt(packed.getShort(start + 28));
        if (from + part.packedSize() > packed.limit()) {
            throw damaged();
        }
        var in = new ByteArrayInputStream(packed.array(), (int) from, (int) part.packedSize());
        return part.method() == METHOD_STORED
                ? new Counted(in, null, part.packedSize())
                : inflate(in, part.packedSize());
    }

    private InputStream inflate(InputStream in, long packedSize) {
        var inflater = new Inflater(true);
        return new Counted(new InflaterInputStream(in, inflater), inflater, packedSize);
    }

    /// Part names are equivalent whatever the case of their letters (ECMA-376 part 2, 6.2.2.3).
    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    private void readDirectory() throws IOException {
        int end = endRecord();
        long at = Integer.toUnsignedLong(packed.getInt(end + 16));
        long declared = 0;
        while (at + CENTRAL_RECORD_LENGTH <= end && packed.getInt((int) at) == CENTRAL_RECORD) {
            int record = (int) at;
            int nameLength = Short.toUnsignedInt(packed.getShort(record + 28));
            if (at + CENTRAL_RECORD_LENGTH + nameLength > end) {
                throw damaged();
            }
            add(record, nameLength);
            declared += Integer.toUnsignedLong(packed.getInt(record + 24));
            checkSize(declared);
            at +=
                    CENTRAL_RECORD_LENGTH
                            + nameLength
                            + Short.toUnsignedInt(packed.getShort(record + 30))
                            + Short.toUnsignedInt(packed.getShort(record + 32));
        }
        if (parts.isEmpty()) {
            throw damaged();
        }
    }

    private int endRecord() throws IOException {
        int last = packed.limit() - END_RECORD_LENGTH;
        for (int at = last; at >= Math.max(0, last - MAX_COMMENT); at--) {
            if (packed.getInt(at) == END_RECORD) {
                return at;
            }
        }
        throw damaged();
    }

    private void add(int record, int nameLength) throws IOException {
        if (parts.size() == MAX_PARTS) {
            throw new RefusedWorkbookException(
                    Code.LIMIT_REACHED, "the workbook has more than %d parts".formatted(MAX_PARTS));
        }
        var name =
                new String(
                                packed.array(),
                                record + CENTRAL_RECORD_LENGTH,
                                nameLength,
                                StandardCharsets.UTF_8)
                        .replace('\\', '/');
        checkName(name);
        int flags = packed.getShort(record + 8);
        int method = packed.getShort(record + 10);
        long offset = Integer.toUnsignedLong(packed.getInt(record + 42));
        boolean encrypted = (flags & 1) != 0;
        if (encrypted || (method != METHOD_STORED && method != METHOD_DEFLATED)) {
            throw new RefusedWorkbookException(
                    Code.INVALID,
                    "the part %s is encrypted or packed in a way Excel does not use; open the"
                                    .formatted(Problem.quote(name))
                            + " workbook in Excel and save it again without a password");
        }
        var part =
                new Part(
                        method,
                        Integer.toUnsignedLong(packed.getInt(record + 20)),
                        (int) Math.min(offset, Integer.MAX_VALUE - LOCAL_RECORD_LENGTH));
        if (parts.put(key(name), part) != null) {
            throw new RefusedWorkbookException(
                    Code.CONTRADICTION,
                    "the workbook has two parts named %s, which Excel never writes; ask who made it"
                            .formatted(Problem.quote(name)));
        }
    }

    /// Nothing is ever written by these names, but a workbook that has them was made to attack.
    private static void checkName(String name) throws IOException {
        if (name.startsWith("/")
                || name.contains(":")
                || name.indexOf('\0') >= 0
                || ("/" + name + "/").contains("/../")) {
            throw new RefusedWorkbookException(
                    Code.INVALID,
                    "the workbook has a part named %s, which points outside of it; do not open it,"
                                    .formatted(Problem.quote(name))
                            + " and ask who sent it");
        }
    }

    private void checkSize(long bytes) throws IOException {
        if (bytes > limits.maxSize().bytes()) {
            throw new RefusedWorkbookException(
                    Code.LIMIT_REACHED,
                    "the workbook unpacks to more than %s; split it, or save it as CSV"
                            .formatted(limits.maxSize()));
        }
    }

    private static RefusedWorkbookException damaged() {
        return new RefusedWorkbookException(
                Code.MALFORMED,
                "the workbook is cut off or damaged: its zip directory cannot be read; copy the"
                        + " file again");
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
            int n = in.read(target, offset, length);
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

        @Override
        public void close() throws IOException {
            in.close();
            if (inflater != null) {
                inflater.end();
            }
        }
    }
}
