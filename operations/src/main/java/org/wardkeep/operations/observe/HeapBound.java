package org.wardkeep.operations.observe;

/// Keeps the heap near what is alive.
///
/// Flows live longer than a collector's nursery, and the collector that Wardkeep runs with looks at
/// what has grown old only when the memory it may take is used up, which is most of the machine's.
/// An endless capture would take all of it, little by little. So this asks for a collection when as
/// much may have piled up as a half of what was alive after the last one, and some.
final class HeapBound {
    /// Of a small heap, a half is too little to be worth a collection.
    private static final long LEAST_GROWTH = 64L << 20;

    private final Runtime runtime = Runtime.getRuntime();
    private long bound = used() + LEAST_GROWTH;

    /// Collects when it is time.
    void keep() {
        if (used() > bound) {
            System.gc();
            long alive = used();
            bound = alive + alive / 2 + LEAST_GROWTH;
        }
    }

    private long used() {
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
