package org.wardkeep.storage.knowledge;

/// A key with its value. Both are handed on, not copied: whoever gets one does not change it.
final class KeyedEntry {
    private final byte[] key;
    private final byte[] value;

    KeyedEntry(byte[] key, byte[] value) {
        this.key = key;
        this.value = value;
    }

    byte[] key() {
        return key;
    }

    byte[] value() {
        return value;
    }
}
