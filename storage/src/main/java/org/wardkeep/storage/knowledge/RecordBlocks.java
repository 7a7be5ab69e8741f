package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vulnerability.knowledge.RecordBrief;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// The records, packed in blocks and not mapped. The last blocks that were asked for are kept
/// unpacked.
///
/// Places: for each block, and once more for the end, 16 bytes: number of its first record (4), its
/// length when unpacked (4), where it begins in the section (8). A block holds its records one
/// after the other, each as a block with its length. Safe for several threads.
final class RecordBlocks {
    private static final int ROW = 16;

    /// Four megabytes as a rule; matches of one subject lie in neighbouring blocks.
    private static final int KEPT = 1024;

    /// Writers end a block long before; only one record of this size could make a larger one.
    private static final int MAX_RAW = 1 << 28;

    /// Less than a megabyte as a rule.
    private static final int BRIEFS = 512;

    private final MappedSection places;
    private final MappedFile file;
    private final int count;
    private final AtomicReferenceArray<Unpacked> kept = new AtomicReferenceArray<>(KEPT);
    private final AtomicReferenceArray<Brief> briefs = new AtomicReferenceArray<>(BRIEFS);
    private final AtomicReference<Deflated.@Nullable Unpacking> idle = new AtomicReference<>();

    RecordBlocks(MappedFile file) {
        places = file.section(Section.BLOCK_PLACES);
        this.file = file;
        count = places.length() / ROW - 1;
        if (count < 0) {
            throw Unpacker.damaged("has no end of its blocks");
        }
    }

    private static final class Unpacked {
        private final int block;
        private final byte[] raw;

        Unpacked(int block, byte[] raw) {
            this.block = block;
            this.raw = raw;
        }
    }

    private record Brief(int number, RecordBrief brief) {}

    int records() {
        return first(count);
    }

    int count() {
        return count;
    }

    /// Number of the first record of a block.
    int first(int block) {
        return places.u32((long) block * ROW);
    }

    int rawLength(int block) {
        int length = places.u32((long) block * ROW + 4);
        if (length < 0 || length > MAX_RAW) {
            throw Unpacker.damaged("has a block of %d bytes".formatted(length));
        }
        return length;
    }

    private long begin(int block) {
        return places.u64((long) block * ROW + 8);
    }

    /// As it is stored.
    byte[] packed(int block) {
        long length = begin(block + 1) - begin(block);
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw Unpacker.damaged("has a block of %d bytes".formatted(length));
        }
        return file.cold(Section.BLOCKS, begin(block), (int) length);
    }

    /// The block with a record.
    ///
    /// @throws IndexOutOfBoundsException when there is no such record
    int blockOf(int record) {
        Objects.checkIndex(record, records());
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first(middle) <= record) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /// The same record is asked for several times while one vulnerability is judged.
    RecordBrief brief(int number) {
        int slot = number % BRIEFS;
        var known = briefs.get(slot);
        if (known != null && known.number == number) {
            return known.brief;
        }
        var brief = RecordCodec.readBrief(packedRecord(number));
        briefs.set(slot, new Brief(number, brief));
        return brief;
    }

    VulnerabilityRecord record(int number) {
        return RecordCodec.read(packedRecord(number));
    }

    /// The bytes of one record.
    Unpacker packedRecord(int number) {
        int block = blockOf(number);
        var from = new Unpacker(raw(block));
        for (int i = first(block); i < number; i++) {
            from.part();
        }
        return from.part();
    }

    /// Threads that meet here make an unpacker of their own; one of them is kept.
    private byte[] unpack(byte[] packed, int length) {
        var free = idle.getAndSet(null);
        var unpacker = free == null ? new Deflated.Unpacking() : free;
        var raw = unpacker.unpack(packed, length);
        var other = idle.getAndSet(unpacker);
        if (other != null) {
            other.close();
        }
        return raw;
    }

    private byte[] raw(int block) {
        int slot = block % KEPT;
        var known = kept.get(slot);
        if (known != null && known.block == block) {
            return known.raw;
        }
        var raw = unpack(packed(block), rawLength(block));
        kept.set(slot, new Unpacked(block, raw));
        return raw;
    }
}
