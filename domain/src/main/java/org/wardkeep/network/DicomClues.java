package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.dicom.DicomAssociation;
import org.wardkeep.formats.protocol.dicom.DicomEquipment;
import org.wardkeep.formats.protocol.dicom.DicomRole;
import org.wardkeep.formats.protocol.dicom.DicomService;

import java.util.List;
import java.util.Set;

/// What DICOM says of devices.
final class DicomClues implements ClueReader {
    /// AE titles that programs come with (their own documentation); a called one opens the archive.
    private static final Set<String> DEFAULT_TITLES =
            Set.of("ORTHANC", "DCM4CHEE", "CONQUESTSRV1", "STORESCP", "ANY-SCP", "DVTK_STR_SCP");

    private static final String STORAGE_CLASSES = "1.2.840.10008.5.1.4.1.1.";
    private static final String WORKLIST = "1.2.840.10008.5.1.4.31";

    private final Fingerprints known;

    DicomClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case DicomAssociation said -> List.of(association(said));
            case DicomEquipment made -> List.of(equipment(made));
            case DicomService asked -> service(asked);
            default -> List.of();
        };
    }

    private Statement association(DicomAssociation said) {
        boolean asks = said.sender() == DicomRole.REQUESTOR;
        var title = asks ? said.callingAe() : said.calledAe();
        var clues =
                new ClueList(said.protocol())
                        .certain(
                                FactKind.AE_TITLE,
                                title,
                                asks ? "calling AE title" : "called AE title, accepted");
        clues.sign(known, "DICOM AE title", title);
        if (DEFAULT_TITLES.contains(title)) {
            clues.weakness("default-ae-title", title, "AE title of the association");
        }
        var uid = said.implementationClassUid();
        var made = known.implementation(uid);
        var why = "implementation class UID " + uid;
        made.ifPresent(one -> {
            clues.likely(FactKind.MANUFACTURER, one.maker(), why);
            clues.software(
                    one.software(),
                    one.versionIn(said.implementationVersion()),
                    Confidence.CERTAIN,
                    why + ", version name " + said.implementationVersion());
            one.role().ifPresent(role -> clues.role(role, Confidence.LIKELY, why));
        });
        if (made.isEmpty() || made.get().software().isEmpty()) {
            versionName(clues, said.implementationVersion());
        }
        return clues.of(new Statement.Subject.Sender());
    }

    /// Makers build on toolkits, and leave the toolkit's version name in place.
    private void versionName(ClueList clues, String name) {
        if (!clues.isDescribed(known, "DICOM version name", name)) {
            clues.software(name, "", Confidence.CERTAIN, "implementation version name");
        }
    }

    /// Who asks another one to store what it made is a modality or passes it on; who answers passes
    /// it on.
    private static Statement equipment(DicomEquipment made) {
        var clues =
                new ClueList(made.protocol())
                        .certain(FactKind.MANUFACTURER, made.manufacturer(), "(0008,0070)")
                        .certain(FactKind.MODEL, made.model(), "(0008,1090)")
                        .certain(FactKind.SERIAL, made.serial(), "(0018,1000)")
                        .certain(FactKind.NAME, made.station(), "(0008,1010) station name")
                        .certain(FactKind.LOCATION, place(made), "(0008,0080), (0008,1040)");
        made.softwareVersions()
                .forEach(version ->
                        clues.software(
                                SeenVersions.OWN_SOFTWARE,
                                version,
                                Confidence.CERTAIN,
                                "(0018,1020)"));
        if (!made.modality().isEmpty()) {
            clues.role(
                    DeviceRole.MODALITY,
                    Confidence.LIKELY,
                    "(0008,0060) modality " + made.modality());
        }
        var identity =
                made.serial().isEmpty()
                        ? "%s|%s|%s".formatted(made.manufacturer(), made.model(), made.station())
                        : "serial " + made.serial();
        boolean mayBeSender = made.sender() == DicomRole.REQUESTOR;
        return clues.of(new Statement.Subject.Reported(identity, mayBeSender));
    }

    private static String place(DicomEquipment made) {
        return made.institution().isEmpty() || made.department().isEmpty()
                ? made.institution() + made.department()
                : made.institution() + ", " + made.department();
    }

    /// Who is asked to find, move or get images keeps them.
    private static List<Statement> service(DicomService asked) {
        boolean isWorklist = asked.sopClass().startsWith(WORKLIST);
        var clues = new ClueList(asked.protocol());
        var why = asked.command() + " was asked of it";
        switch (asked.command()) {
            case "C-MOVE", "C-GET" -> clues.role(DeviceRole.PACS, Confidence.LIKELY, why);
            case "C-FIND" -> {
                if (isWorklist) {
                    clues.role(DeviceRole.SERVER, Confidence.LIKELY, why + " for the worklist");
                } else {
                    clues.role(DeviceRole.PACS, Confidence.LIKELY, why);
                }
            }
            case "C-STORE" -> {
                if (asked.sopClass().startsWith(STORAGE_CLASSES)) {
                    clues.role(DeviceRole.PACS, Confidence.POSSIBLE, why);
                }
            }
            default -> {
                return List.of();
            }
        }
        return List.of(clues.of(new Statement.Subject.Receiver()));
    }
}
