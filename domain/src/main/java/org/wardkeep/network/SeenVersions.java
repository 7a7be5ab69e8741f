package org.wardkeep.network;

import org.wardkeep.inventory.Unit;
import org.wardkeep.inventory.UnitDescription;
import org.wardkeep.network.Standing.Matched;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fills the gaps of a hospital's list with the software versions that devices show on the wire, so
/// that what was undecided for want of a version can be decided.
///
/// Only gaps: a version that contradicts the list is a contradiction and decides nothing.
public final class SeenVersions {
    /// What the fact is called that is about the device's own software, and not about a program on
    /// it.
    static final String OWN_SOFTWARE = "device software";

    private SeenVersions() {}

    /// The version of the device's own software; empty when none or several were seen.
    static Optional<String> of(Device device) {
        var versions = new LinkedHashSet<String>();
        for (var software : device.software()) {
            boolean isOwn =
                    software.name().equals(OWN_SOFTWARE)
                            || BestFact.sameText(software.name(), device.model());
            if (isOwn && !software.version().isEmpty()) {
                versions.add(software.version());
            }
        }
        return versions.size() == 1 ? Optional.of(versions.getFirst()) : Optional.empty();
    }

    /// A version that the wire adds to the list.
    ///
    /// @param unit with the version filled in
    /// @param reason where it was seen, in a sentence
    public record Filled(Unit unit, String version, String reason) {}

    /// The units whose version the list leaves open and a certain match shows, by the unit as the
    /// list has it.
    public static Map<Unit, Filled> of(List<Standing> standings) {
        var filled = new HashMap<Unit, Filled>();
        for (var standing : standings) {
            if (standing instanceof Matched match
                    && match.isCertain()
                    && match.contradictions().stream().noneMatch(SeenVersions::isAboutWhatItIs)
                    && match.unit().description().version().isBlank()) {
                of(match.device())
                        .ifPresent(version -> filled.put(match.unit(), fill(match, version)));
            }
        }
        return filled;
    }

    /// A device that moved is the same; one with another maker or model is not.
    private static boolean isAboutWhatItIs(String contradiction) {
        return contradiction.startsWith("serial")
                || contradiction.startsWith("maker")
                || contradiction.startsWith("model");
    }

    private static Filled fill(Matched match, String version) {
        var unit = match.unit();
        var known = unit.description();
        var description =
                new UnitDescription(
                        known.maker(),
                        known.model(),
                        known.modelNumber(),
                        version,
                        known.operatingSystem(),
                        known.kind());
        var fact =
                match.device().facts(FactKind.SOFTWARE).stream()
                        .filter(one -> one.clue().value().equals(version))
                        .findFirst()
                        .map(one -> "%s, packet %d".formatted(one.clue().why(), one.firstPacket()))
                        .orElse("");
        return new Filled(
                new Unit(
                        unit.id(),
                        description,
                        unit.status(),
                        unit.assetTag(),
                        unit.serial(),
                        unit.department(),
                        unit.location(),
                        unit.ipAddress(),
                        unit.macAddress(),
                        unit.udi(),
                        unit.owner(),
                        unit.where()),
                version,
                "version %s was seen on the wire (%s); it is this unit by %s"
                        .formatted(version, fact, String.join(" and ", match.reasons())));
    }
}
