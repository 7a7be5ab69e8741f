package org.wardkeep.network;

import org.wardkeep.formats.protocol.dicom.DicomAssociation;
import org.wardkeep.formats.protocol.dicom.DicomEquipment;
import org.wardkeep.formats.protocol.dicom.DicomRole;
import org.wardkeep.formats.protocol.hl7.Hl7Message;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What one address says of itself, put together: the thinnest form, one device per address.
/// Nothing is joined or inferred; where it says several things of one kind, none is chosen.
///
/// @param address where it was seen
/// @param macs cards that its packets came from
/// @param names applications and stations it goes by
/// @param manufacturer empty when it does not say, or says several
/// @param model as manufacturer
/// @param serial as manufacturer
/// @param software names and versions; the version is empty where only a name is said
/// @param modality as manufacturer; DICOM's code, such as CT
/// @param protocols in which it spoke
/// @param aeTitles that it uses or answers to
/// @param evidence a line for each fact, with its first packet
public record WireDevice(
        IpAddress address,
        List<MacAddress> macs,
        List<String> names,
        String manufacturer,
        String model,
        String serial,
        List<Software> software,
        String modality,
        List<String> protocols,
        List<String> aeTitles,
        List<String> evidence) {
    public WireDevice {
        macs = List.copyOf(macs);
        names = List.copyOf(names);
        software = List.copyOf(software);
        protocols = List.copyOf(protocols);
        aeTitles = List.copyOf(aeTitles);
        evidence = List.copyOf(evidence);
    }

    /// @param name what it is called
    /// @param version empty when not said
    public record Software(String name, String version) {}

    public static WireDevice of(Sighting sighting) {
        var draft = new Draft();
        for (var stated : sighting.stated()) {
            draft.protocols.add(stated.what().protocol());
            draft.evidence.add(
                    "packet %d, %d times: %s"
                            .formatted(stated.packet(), stated.times(), stated.what()));
            switch (stated.what()) {
                case DicomAssociation association -> draft.add(association);
                case DicomEquipment made -> draft.add(made);
                case Hl7Message message -> draft.name(message.sendingApplication());
                // Other facts are of what is behind it, or do not name it: they stay evidence.
                default -> {}
            }
        }
        return draft.device(sighting);
    }

    private static final class Draft {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<Software> software = new LinkedHashSet<>();
        private final Set<String> protocols = new LinkedHashSet<>();
        private final Set<String> aeTitles = new LinkedHashSet<>();
        private final List<String> evidence = new ArrayList<>();
        private final List<DicomEquipment> equipment = new ArrayList<>();

        private void add(DicomAssociation said) {
            boolean isRequestor = said.sender() == DicomRole.REQUESTOR;
            aeTitles.add(isRequestor ? said.callingAe() : said.calledAe());
            if (!said.implementationVersion().isEmpty()) {
                software.add(new Software(said.implementationVersion(), ""));
            }
        }

        /// Who answers a C-GET passes on what others made; who stores may be an archive as well,
        /// and then says several things.
        private void add(DicomEquipment made) {
            if (made.sender() == DicomRole.REQUESTOR) {
                equipment.add(made);
            }
        }

        private void name(String name) {
            if (!name.isEmpty()) {
                names.add(name);
            }
        }

        private WireDevice device(Sighting sighting) {
            boolean isItself = equipment.stream().distinct().count() == 1;
            var made = isItself ? equipment.getFirst() : NOTHING;
            name(made.station());
            made.softwareVersions().forEach(v -> software.add(new Software(made.model(), v)));
            return new WireDevice(
                    sighting.address(),
                    sighting.macs(),
                    List.copyOf(names),
                    made.manufacturer(),
                    made.model(),
                    made.serial(),
                    List.copyOf(software),
                    made.modality(),
                    List.copyOf(protocols),
                    List.copyOf(aeTitles),
                    evidence);
        }

        private static final DicomEquipment NOTHING =
                new DicomEquipment(DicomRole.REQUESTOR, "", "", "", "", "", List.of(), "", "");
    }
}
