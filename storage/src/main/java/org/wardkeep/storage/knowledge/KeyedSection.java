package org.wardkeep.storage.knowledge;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/// Values by key: entries in the order of their keys, and slots that lead to them.
///
/// An entry is the key as a block, then the value as a block. A slot is eight bytes: the offset of
/// an entry and one in the low half, a part of the key's hash in the high half; zero when it is
/// free. A key that is not in the slot it belongs to is in one of those behind it, the first free
/// slot ends the search.
final class KeyedSection {
    private final MappedSection slots;
    private final MappedSection entries;
    private final int count;

    KeyedSection(MappedFile file, Section slots, Section entries) {
        this.slots = file.section(slots);
        this.entries = file.section(entries);
        this.count = this.slots.length() / Long.BYTES;
    }

    Optional<byte[]> find(byte[] key) {
        if (count == 0) {
            return Optional.empty();
        }
        long hash = KeyHash.of(key);
        int slot = KeyHash.slot(hash, count);
        for (int probes = 0; probes < count; probes++) {
            long content = slots.u64((long) slot * Long.BYTES);
            if (content == 0) {
                return Optional.empty();
            }
            if ((int) (content >>> 32) == KeyHash.mark(hash)) {
                long at = (content & 0xffffffffL) - 1;
                if (entries.blockEquals(at, key)) {
                    return Optional.of(entries.block(entries.blockEnd(at)));
                }
            }
            slot = slot + 1 == count ? 0 : slot + 1;
        }
        return Optional.empty();
    }

    /// Every entry, in the order of the keys.
    Iterator<KeyedEntry> all() {
        return new Iterator<>() {
            private long at;

            @Override
            public boolean hasNext() {
                return at < entries.length();
            }

            @Override
            public KeyedEntry next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                var key = entries.block(at);
                at = entries.blockEnd(at);
                var value = entries.block(at);
                at = entries.blockEnd(at);
                return new KeyedEntry(key, value);
            }
        };
    }
}
