package org.wardkeep.network;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

/// What evidence is collected under while packets pass. Which keys are one device is decided at the
/// end, by [DeviceGroups], when it is known who is a router.
public sealed interface DeviceKey {
    /// A card with an address, as one packet shows them; either may be missing.
    record Station(MacAddress mac, IpAddress address) implements DeviceKey {
        /// Written out for the same reason as those of [IpAddress].
        @Override
        public int hashCode() {
            return mac.hashCode() * 31 + address.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Station station
                    && mac.equals(station.mac)
                    && address.equals(station.address);
        }
    }

    /// A device that a station speaks of: the pump behind a gateway, the scanner whose images an
    /// archive passes on.
    ///
    /// @param by who speaks
    /// @param identity what tells it from others in what that station says
    /// @param mayBeSender whether the speaker may be speaking of itself
    record Reported(Station by, String identity, boolean mayBeSender) implements DeviceKey {}
}
