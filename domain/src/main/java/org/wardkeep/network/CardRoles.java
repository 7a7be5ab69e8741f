package org.wardkeep.network;

import java.util.Optional;

/// What a device may be for, going by who made its card.
final class CardRoles {
    private CardRoles() {}

    static Optional<DeviceRole> of(CardKind kind) {
        return switch (kind) {
            case NETWORK -> Optional.of(DeviceRole.NETWORK);
            case PHONE -> Optional.of(DeviceRole.PHONE);
            case PRINTER -> Optional.of(DeviceRole.PRINTER);
            case BUILDING -> Optional.of(DeviceRole.BUILDING);
            case INDUSTRIAL -> Optional.of(DeviceRole.INDUSTRIAL);
            case VIRTUAL -> Optional.of(DeviceRole.SERVER);
            case COMPUTER -> Optional.of(DeviceRole.WORKSTATION);
            case MEDICAL, MODULE -> Optional.empty();
        };
    }
}
