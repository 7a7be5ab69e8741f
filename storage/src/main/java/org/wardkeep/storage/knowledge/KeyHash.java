package org.wardkeep.storage.knowledge;

/// The hash that slots are found by: FNV-1a with 64 bits (offset basis and prime of its authors),
/// its bits mixed once more, because the high ones choose the slot.
///
/// @see <a href="https://datatracker.ietf.org/doc/html/rfc9923">The FNV hash algorithm</a>
final class KeyHash {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final long MIX = 0xff51afd7ed558ccdL;

    private KeyHash() {}

    static long of(byte[] key) {
        long hash = BASIS;
        for (byte b : key) {
            hash = (hash ^ (b & 0xff)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * MIX;
        return hash ^ hash >>> 33;
    }

    /// The slot where the search for a key begins: those of larger hashes come later.
    static int slot(long hash, int slots) {
        return (int) (((hash >>> 32) * slots) >>> 32);
    }

    /// What of the hash stands in the slot.
    static int mark(long hash) {
        return (int) hash;
    }
}
