package org.wardkeep.storage.knowledge;

import java.util.Objects;

/// Items by number: the items one after the other, and where each begins, four bytes each.
final class NumberedSection {
    private final MappedSection places;
    private final MappedSection items;

    NumberedSection(MappedFile file, Section places, Section items) {
        this.places = file.section(places);
        this.items = file.section(items);
    }

    int count() {
        return places.length() / Integer.BYTES - 1;
    }

    /// @throws IndexOutOfBoundsException when there is no item of that number
    Unpacker item(int number) {
        Objects.checkIndex(number, count());
        long at = (long) number * Integer.BYTES;
        int from = places.u32(at);
        int to = places.u32(at + Integer.BYTES);
        return new Unpacker(items.bytes(from, to - from));
    }
}
