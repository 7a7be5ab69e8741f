package org.wardkeep.formats.table;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The directory of a zip file (PKWARE APPNOTE 6.3, 4.3.12), as ECMA-376 part 2 restricts it. It is
/// at the end, so a file that was cut off has none.
final class ZipDirectory {
    /// Workbooks have a handful of parts and one or two for each sheet and picture.
    private static final int MAX_PARTS = 20_000;

    private static final int END_RECORD = 0x06054b50;
    private static final int END_RECORD_LENGTH = 22;
    private static final int MAX_COMMENT = 0xffff;
    private static final int CENTRAL_RECORD = 0x02014b50;
    private static final int CENTRAL_RECORD_LENGTH = 46;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final int ZIP64_END_RECORD = 0x06064b50;
    private static final int ZIP64_END_RECORD_LENGTH = 56;
    private static final int ZIP64_EXTRA = 1;

    /// Stands in a field of 32 bits whose value is in the zip64 record.
    private static final long IN_ZIP64 = 0xffffffffL;

    private static final int METHOD_STORED = 0;
    private static final int METHOD_DEFLATED = 8;

    private final ByteBuffer packed;
    private final Map<String, Part> parts = new HashMap<>();
    private long declaredSize;

    /// Where one part lies.
    ///
    /// @param offset of its local record, not checked against the length of the file
    record Part(boolean stored, long packedSize, long offset) {}

    private ZipDirectory(ByteBuffer packed) {
        this.packed = packed;
    }

    /// @param packed the whole file, little-endian
    static ZipDirectory read(ByteBuffer packed) throws IOException {
        var directory = new ZipDirectory(packed);
        directory.readRecords();
        return directory;
    }

    Optional<Part> part(String name) {
        return Optional.ofNullable(parts.get(key(name)));
    }

    /// Bytes all parts together say to unpack to.
    long declaredSize() {
        return declaredSize;
    }

    /// Part names are equivalent whatever the case of their letters (ECMA-376 part 2, 6.2.2.3).
    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    private void readRecords() throws IOException {
        int end = endRecord();
        long at = directoryStart(end);
        while (at + CENTRAL_RECORD_LENGTH <= end && packed.getInt((int) at) == CENTRAL_RECORD) {
            int record = (int) at;
            int nameLength = Short.toUnsignedInt(packed.getShort(record + 28));
            if (at + CENTRAL_RECORD_LENGTH + nameLength > end) {
                throw damaged();
            }
            add(record, nameLength);
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

    /// Where the directory begins: in the end record or, when that says so, in the one of zip64
    /// (APPNOTE 4.3.14 and 4.3.15), which some writers use for files of any size.
    private long directoryStart(int end) throws IOException {
        long start = Integer.toUnsignedLong(packed.getInt(end + 16));
        if (start != IN_ZIP64) {
            return start;
        }
        int locator = end - ZIP64_LOCATOR_LENGTH;
        if (locator < 0 || packed.getInt(locator) != ZIP64_LOCATOR) {
            throw damaged();
        }
        long record = packed.getLong(locator + 8);
        if (record < 0
                || record > locator - ZIP64_END_RECORD_LENGTH
                || packed.getInt((int) record) != ZIP64_END_RECORD) {
            throw damaged();
        }
        long inZip64 = packed.getLong((int) record + 48);
        if (inZip64 < 0) {
            throw damaged();
        }
        return inZip64;
    }

    private void add(int record, int nameLength) throws IOException {
        if (parts.size() == MAX_PARTS) {
            throw new RefusedWorkbookException(
                    Code.LIMIT_REACHED, "the workbook has more than %d parts".formatted(MAX_PARTS));
        }
        byte[] spelt = new byte[nameLength];
        packed.get(record + CENTRAL_RECORD_LENGTH, spelt);
        var name = new String(spelt, StandardCharsets.UTF_8).replace('\\', '/');
        checkName(name);
        int flags = packed.getShort(record + 8);
        int method = packed.getShort(record + 10);
        boolean encrypted = (flags & 1) != 0;
        if (encrypted || (method != METHOD_STORED && method != METHOD_DEFLATED)) {
            throw new RefusedWorkbookException(
                    Code.INVALID,
                    "the part %s is encrypted or packed in a way Excel does not use; open the"
                                    .formatted(Problem.quote(name))
                            + " workbook in Excel and save it again without a password");
        }
        long[] sizes = sizesAndOffset(record, nameLength);
        var part = new Part(method == METHOD_STORED, sizes[1], sizes[2]);
        if (parts.put(key(name), part) != null) {
            throw new RefusedWorkbookException(
                    Code.CONTRADICTION,
                    "the workbook has two parts named %s, which Excel never writes; ask who made it"
                            .formatted(Problem.quote(name)));
        }
        // Cannot pass the largest number unseen: each is bounded before it is added.
        declaredSize += Math.min(sizes[0], IN_ZIP64);
    }

    /// Unpacked size, packed size and offset, those that do not fit from the zip64 extra field
    /// (APPNOTE 4.5.3), in which they stand in this order.
    private long[] sizesAndOffset(int record, int nameLength) throws IOException {
        long[] values = {
            Integer.toUnsignedLong(packed.getInt(record + 24)),
            Integer.toUnsignedLong(packed.getInt(record + 20)),
            Integer.toUnsignedLong(packed.getInt(record + 42))
        };
        int at = record + CENTRAL_RECORD_LENGTH + nameLength;
        int end =
                Math.min(
                        packed.limit() - 4, at + Short.toUnsignedInt(packed.getShort(record + 30)));
        while (at + 4 <= end && packed.getShort(at) != ZIP64_EXTRA) {
            at += 4 + Short.toUnsignedInt(packed.getShort(at + 2));
        }
        at += 4;
        for (int i = 0; i < values.length; i++) {
            if (values[i] == IN_ZIP64) {
                if (at + Long.BYTES > end || packed.getLong(at) < 0) {
                    throw damaged();
                }
                values[i] = packed.getLong(at);
                at += Long.BYTES;
            }
        }
        return values;
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

    static RefusedWorkbookException damaged() {
        return new RefusedWorkbookException(
                Code.MALFORMED,
                "the workbook is cut off or damaged: its zip directory cannot be read; copy the"
                        + " file again");
    }
}
