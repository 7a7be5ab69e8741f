package org.wardkeep.formats.protocol.bacnet;

import java.util.Arrays;
import java.util.Optional;

/// Properties of a device that are read (ASHRAE 135, 12.11 and 21). Add yours here.
public enum BacnetField {
    APPLICATION_SOFTWARE(12),
    DESCRIPTION(28),
    FIRMWARE(44),
    LOCATION(58),
    MODEL_NAME(70),
    OBJECT_NAME(77),
    VENDOR_NAME(121),
    SERIAL_NUMBER(372);

    private final int number;

    BacnetField(int number) {
        this.number = number;
    }

    static Optional<BacnetField> of(int number) {
        return Arrays.stream(values()).filter(field -> field.number == number).findFirst();
    }
}
