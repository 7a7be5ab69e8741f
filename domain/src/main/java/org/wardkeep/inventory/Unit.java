package org.wardkeep.inventory;

import org.wardkeep.vocabulary.Provenance;

/// One physical device, as a hospital's list describes it.
///
/// @param id what the hospital calls it: the asset tag, else its serial number, else the place in
///   the list; unique within an inventory
/// @param description what decides which statements mean it; shared by like units
/// @param status whether it is in use
/// @param where the row that describes it
public record Unit(
        String id,
        UnitDescription description,
        UnitStatus status,
        String assetTag,
        String serial,
        String department,
        String location,
        String ipAddress,
        String macAddress,
        String udi,
        String owner,
        Provenance where) {}
