package org.wardkeep.formats.protocol.poct;

/// The only elements whose values are ever copied, in the order of [PoctDevice].
enum PoctField {
    IDENTIFIER("DEV.device_id"),
    VENDOR("DEV.vendor_id"),
    MODEL("DEV.model_id"),
    SERIAL("DEV.serial_id"),
    MANUFACTURER("DEV.manufacturer_name"),
    HARDWARE("DEV.hw_version"),
    SOFTWARE("DEV.sw_version"),
    NAME("DEV.device_name");

    private final String element;

    PoctField(String element) {
        this.element = element;
    }

    String element() {
        return element;
    }
}
