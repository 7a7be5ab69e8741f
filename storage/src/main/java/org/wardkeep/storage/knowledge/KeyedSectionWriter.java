package org.wardkeep.storage.knowledge;

import java.io.IOException;
import java.util.Arrays;

/// Writes a [KeyedSection]: the entries as they come, then the slots.
final class KeyedSectionWriter {
    /// Three of four slots are in use, so that few keys are looked for in more than two.
    private static final double SLOTS_PER_KEY = 4.0 / 3;

    private final FileAssembler file;
    private final Packer packer = new Packer();
    private long[] hashes = new long[1024];
    private long[] offsets = new long[1024];
    private byte[] last = new byte[0];
    private int count;

    KeyedSectionWriter(FileAssembler file) {
        this.file = file;
    }

    /// @param key greater than the one before, its bytes compared as unsigned numbers
    void add(byte[] key, byte[] value) throws IOException {
        if (count > 0 && Arrays.compareUnsigned(last, key) >= 0) {
            throw new IllegalArgumentException("Keys must rise");
        }
        last = key;
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
            offsets = Arrays.copyOf(offsets, count * 2);
        }
        hashes[count] = KeyHash.of(key);
        offsets[count++] = file.sectionSize();
        file.write(packer.clear().block(key).number(value.length));
        file.write(value, 0, value.length);
    }

    /// Ends both sections.
    void end(Section slotsSection, Section entries) throws IOException {
        file.end(entries);
        int size = (int) Math.ceil(count * SLOTS_PER_KEY);
        var slots = new long[size];
        for (int i = 0; i < count; i++) {
            int slot = KeyHash.slot(hashes[i], size);
            while (slots[slot] != 0) {
                slot = slot + 1 == size ? 0 : slot + 1;
            }
            slots[slot] = (long) KeyHash.mark(hashes[i]) << 32 | (offsets[i] + 1);
        }
        for (long slot : slots) {
            file.write(packer.clear().u64(slot));
        }
        file.end(slotsSection);
    }
}
