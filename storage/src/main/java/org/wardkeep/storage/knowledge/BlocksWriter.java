package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.storage.knowledge.Selection.Chosen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Writes the records, packed in blocks.
///
/// Where a block ends depends on the identifiers of its records, not on what stands before: after a
/// day's changes most blocks hold what they held before and are copied as they are.
final class BlocksWriter {
    /// One record of so many begins a block, by its identifier's hash: about 4 KiB of records,
    /// unpacked in about 15 µs. Whoever asks for a record seldom asks for its neighbours.
    private static final int MEAN_RECORDS = 4;

    private static final int MAX_BYTES = 1 << 16;

    /// What is written in front of a record, at most.
    private static final int LENGTH_BYTES = 5;

    /// So many are packed at a time, by as many threads as there are.
    private static final int BATCH = 256;

    private final FileAssembler file;
    private final RecordSpool spool;
    private final @Nullable RecordBlocks before;
    private final Packer places = new Packer();
    private final List<Part> batch = new ArrayList<>();

    /// @param before the blocks of the file before; null when there was none
    BlocksWriter(FileAssembler file, RecordSpool spool, @Nullable RecordBlocks before) {
        this.file = file;
        this.spool = spool;
        this.before = before;
    }

    /// A block; `packed` is false while its bytes are to be packed.
    private static final class Part {
        private final int first;
        private final int rawLength;
        private final byte[] bytes;
        private final boolean packed;

        Part(int first, int rawLength, byte[] bytes, boolean packed) {
            this.first = first;
            this.rawLength = rawLength;
            this.bytes = bytes;
            this.packed = packed;
        }

        Part pack() {
            return packed
                    ? this
                    : new Part(first, rawLength, Deflated.pack(bytes, rawLength), true);
        }
    }

    void write(List<Chosen> records) throws IOException {
        int first = 0;
        while (first < records.size()) {
            int end = end(records, first);
            batch.add(part(records, first, end));
            if (batch.size() == BATCH) {
                flush();
            }
            first = end;
        }
        flush();
        place(records.size(), 0);
        file.end(Section.BLOCKS);
        file.write(places);
        file.end(Section.BLOCK_PLACES);
    }

    private static int end(List<Chosen> records, int first) {
        long bytes = records.get(first).head().length();
        int end = first + 1;
        while (end < records.size()) {
            var head = records.get(end).head();
            bytes += head.length();
            if (bytes > MAX_BYTES || begins(head)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean begins(RecordHead head) {
        long hash = KeyHash.of(head.id().getBytes(StandardCharsets.UTF_8));
        return KeyHash.slot(hash, MEAN_RECORDS) == 0;
    }

    private Part part(List<Chosen> records, int first, int end) throws IOException {
        int old = records.get(first).before();
        if (before != null && old >= 0) {
            int block = before.blockOf(old);
            if (before.first(block) == old
                    && before.first(block + 1) == old + end - first
                    && IntStream.range(first, end)
                            .allMatch(i -> records.get(i).before() == old + i - first)) {
                return new Part(first, before.rawLength(block), before.packed(block), true);
            }
        }
        int length = 0;
        for (var record : records.subList(first, end)) {
            length += record.head().length() + LENGTH_BYTES;
        }
        var raw = new Packer(length);
        for (var record : records.subList(first, end)) {
            var bytes = bytes(record);
            raw.block(bytes);
        }
        return new Part(first, raw.size(), raw.array(), false);
    }

    private byte[] bytes(Chosen record) throws IOException {
        var arrival = record.arrival();
        if (arrival != null) {
            return spool.read(arrival.place(), arrival.head().length());
        }
        if (before == null) {
            throw new IOException("A record is neither new nor in the file before");
        }
        var packed = before.packedRecord(record.before());
        return Arrays.copyOfRange(
                packed.array(), packed.position(), packed.position() + packed.remaining());
    }

    private void flush() throws IOException {
        for (var part : batch.parallelStream().map(Part::pack).toList()) {
            place(part.first, part.rawLength);
            file.write(part.bytes, 0, part.bytes.length);
        }
        batch.clear();
    }

    private void place(int first, int rawLength) {
        places.u32(first).u32(rawLength).u64(file.sectionSize());
    }
}
