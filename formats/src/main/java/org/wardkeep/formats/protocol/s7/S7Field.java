package org.wardkeep.formats.protocol.s7;

import java.util.Arrays;
import java.util.Optional;

/// Texts of a controller that are read (SSL-ID W#16#xy1C, index). Add yours here.
public enum S7Field {
    STATION(1),
    MODULE(2),
    PLANT(3),
    COPYRIGHT(4),
    SERIAL(5),
    TYPE(7),
    CARD_SERIAL(8),
    LOCATION(11);

    private final int index;

    S7Field(int index) {
        this.index = index;
    }

    static Optional<S7Field> of(int index) {
        return Arrays.stream(values()).filter(one -> one.index == index).findFirst();
    }
}
