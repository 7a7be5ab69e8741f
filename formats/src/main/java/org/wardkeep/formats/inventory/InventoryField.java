package org.wardkeep.formats.inventory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of an inventory can tell, in the order of the components of [InventoryRow].
public enum InventoryField {
    ASSET_TAG,
    STATUS,
    MANUFACTURER,
    MODEL,
    MODEL_NUMBER,
    SERIAL,
    DESCRIPTION,
    DEPARTMENT,
    LOCATION,
    VERSION,
    OPERATING_SYSTEM,
    IP_ADDRESS,
    MAC_ADDRESS,
    IN_SERVICE,
    UDI,
    OWNER,
    RISK_CLASS;

    /// The name in `wardkeep.yaml` and `inventory-headers.csv`, such as `asset_tag`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<InventoryField> ofKey(String key) {
        return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
    }
}
