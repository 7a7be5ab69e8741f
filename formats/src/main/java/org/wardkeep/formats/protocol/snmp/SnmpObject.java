package org.wardkeep.formats.protocol.snmp;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The objects that are read. Add yours here.
public enum SnmpObject {
    /// SNMPv2-MIB (RFC 3418): description of the system, often with its software.
    SYS_DESCR("1.3.6.1.2.1.1.1"),
    /// The maker's own identifier of the product.
    SYS_OBJECT_ID("1.3.6.1.2.1.1.2"),
    SYS_NAME("1.3.6.1.2.1.1.5"),
    SYS_LOCATION("1.3.6.1.2.1.1.6"),
    /// HOST-RESOURCES-MIB (RFC 2790): a device inside, such as a printer.
    HR_DEVICE_DESCR("1.3.6.1.2.1.25.3.2.1.3"),
    /// Printer-MIB (RFC 3805).
    PRINTER_NAME("1.3.6.1.2.1.43.5.1.1.16"),
    PRINTER_SERIAL("1.3.6.1.2.1.43.5.1.1.17"),
    /// ENTITY-MIB (RFC 6933): the parts of a device, the chassis among them.
    ENT_DESCR("1.3.6.1.2.1.47.1.1.1.1.2"),
    ENT_HARDWARE("1.3.6.1.2.1.47.1.1.1.1.8"),
    ENT_FIRMWARE("1.3.6.1.2.1.47.1.1.1.1.9"),
    ENT_SOFTWARE("1.3.6.1.2.1.47.1.1.1.1.10"),
    ENT_SERIAL("1.3.6.1.2.1.47.1.1.1.1.11"),
    ENT_MANUFACTURER("1.3.6.1.2.1.47.1.1.1.1.12"),
    ENT_MODEL("1.3.6.1.2.1.47.1.1.1.1.13");

    private static final Map<String, SnmpObject> BY_IDENTIFIER =
            Arrays.stream(values())
                    .collect(Collectors.toUnmodifiableMap(o -> o.identifier, Function.identity()));

    private final String identifier;

    SnmpObject(String identifier) {
        this.identifier = identifier;
    }

    /// @param identifier without the index at its end
    static Optional<SnmpObject> of(String identifier) {
        return Optional.ofNullable(BY_IDENTIFIER.get(identifier));
    }
}
