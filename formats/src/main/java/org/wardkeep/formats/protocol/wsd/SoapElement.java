package org.wardkeep.formats.protocol.wsd;

import org.wardkeep.formats.protocol.Slice;

/// The elements that are read, by their local names. Everything else is stepped over.
enum SoapElement {
    HELLO("Hello"),
    PROBE_MATCH("ProbeMatch"),
    RESOLVE_MATCH("ResolveMatch"),
    ENDPOINT_REFERENCE("EndpointReference"),
    ADDRESS("Address"),
    TYPES("Types"),
    SCOPES("Scopes"),
    ADDRESSES("XAddrs"),
    THIS_MODEL("ThisModel"),
    THIS_DEVICE("ThisDevice"),
    META_DATA("MetaData"),
    MANUFACTURER("Manufacturer"),
    MODEL_NAME("ModelName"),
    MODEL_NUMBER("ModelNumber"),
    FRIENDLY_NAME("FriendlyName"),
    FIRMWARE_VERSION("FirmwareVersion"),
    SERIAL_NUMBER("SerialNumber"),
    UDI("Udi"),
    DEVICE_IDENTIFIER("DeviceIdentifier"),
    OTHER("");

    private final String localName;

    SoapElement(String localName) {
        this.localName = localName;
    }

    /// @param at where the local name stands
    /// @param length its characters
    static SoapElement of(Slice slice, int at, int length) {
        for (var element : ALL) {
            if (element.localName.length() == length && slice.isAt(at, element.localName)) {
                return element;
            }
        }
        return OTHER;
    }

    private static final SoapElement[] ALL = values();
}
