package org.wardkeep.inventory;

/// What an inventory says of the kind of a unit: everything that decides which statements mean it,
/// and nothing that tells one unit from its like. Thousands of units share one description, so
/// statements are compared once per description.
///
/// Every text is as the inventory has it; empty where it says nothing.
public record UnitDescription(
        String maker,
        String model,
        String modelNumber,
        String version,
        String operatingSystem,
        String kind) {

    /// What the unit is, without what runs on it: the same for all versions of a model.
    public UnitDescription withoutSoftware() {
        return new UnitDescription(maker, model, modelNumber, "", "", kind);
    }
}
