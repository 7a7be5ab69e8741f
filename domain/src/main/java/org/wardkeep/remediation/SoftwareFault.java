package org.wardkeep.remediation;

import org.wardkeep.risk.MakerStatement;

import java.util.List;
import java.util.Optional;

/// That software inside the unit is affected, by its own maker's word or a VEX statement.
///
/// @param component name and version
/// @param statement id of the advisory or VEX document
/// @param action what a VEX statement asks for, empty when it asks nothing or there is none
/// @param remedies that the component's maker gives; they are for whoever builds it into the unit;
///   read
/// @param keeper who may change software of the unit
public record SoftwareFault(
        String component, String statement, String action, List<Remedy> remedies, Keeper keeper) {
    public SoftwareFault {
        remedies = List.copyOf(remedies);
    }

    /// What the action or the remedies come to.
    public MakerStatement says() {
        return RemedyReader.statement(
                action.isBlank()
                        ? remedies
                        : List.of(
                                RemedyReader.read(
                                        new MakerRemedy("vendor_fix", action, Optional.empty()))));
    }

    /// Who keeps the software of a unit up to date.
    public enum Keeper {
        /// The hospital runs it itself, as on a server of its own.
        HOSPITAL,
        /// It is part of a device, and only its maker changes it.
        MAKER
    }
}
