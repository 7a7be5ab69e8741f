package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.dicom.DicomAssociation;
import org.wardkeep.formats.protocol.dicom.DicomEquipment;
import org.wardkeep.formats.protocol.dicom.DicomRole;
import org.wardkeep.formats.protocol.hl7.Hl7Device;
import org.wardkeep.formats.protocol.hl7.Hl7Message;
import org.wardkeep.formats.stream.Flow;
import org.wardkeep.inventory.MakerTable;
import org.wardkeep.inventory.Makers;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;

/// A hand-made network: what decoders would have seen, packet by packet.
final class Lab {
    static final Fingerprints KNOWN = Fingerprints.shipped();
    static final Makers MAKERS = MakerTable.shipped();
    private static final long SECOND = 1_000_000_000L;
    private static final String DCMTK = "1.2.276.0.7230010.3.0.3.6.7";

    final DeviceTable table = new DeviceTable(KNOWN);
    final Conversations conversations = new Conversations();
    private long packet;

    static Party at(String mac, String address) {
        return new Party(
                MacAddress.parse(mac).orElse(MacAddress.NONE),
                IpAddress.parse(address).orElse(IpAddress.NONE),
                0);
    }

    static final Party ARCHIVE = at("00:50:56:00:00:01", "10.0.0.9");

    Lab says(Party sender, Observation what) {
        packet++;
        table.add(new Wire(packet, packet * SECOND, sender, ARCHIVE, 0), what);
        return this;
    }

    /// A scanner opens an association with an archive.
    Lab calls(Party sender, String title) {
        return says(
                sender,
                new DicomAssociation(
                        DicomRole.REQUESTOR,
                        title,
                        "PACS",
                        DCMTK,
                        "OFFIS_DCMTK_367",
                        List.of(),
                        List.of()));
    }

    Lab stores(Party sender, String maker, String model, String serial, String version) {
        return says(
                sender,
                new DicomEquipment(
                        DicomRole.REQUESTOR,
                        "CT",
                        maker,
                        model,
                        "",
                        serial,
                        version.isEmpty() ? List.of() : List.of(version),
                        "",
                        ""));
    }

    Lab reports(Party sender, String identifier, String eui) {
        return says(
                sender,
                new Hl7Device(
                        identifier,
                        eui,
                        eui.isEmpty() ? "" : "EUI-64",
                        "MDC_DEV_PUMP_INFUS_MDS",
                        ""));
    }

    Lab sends(Party sender, String application) {
        return says(sender, new Hl7Message(application, "", "EHR", "", "ORU^R01", "2.6", ""));
    }

    Lab flow(Party client, Party server, int port, String protocol, long answers) {
        packet++;
        var opening =
                new Wire(
                        packet,
                        packet * SECOND,
                        client,
                        new Party(server.mac(), server.address(), port),
                        0);
        var flow =
                new Flow(
                        opening,
                        6,
                        protocol,
                        true,
                        false,
                        packet * SECOND,
                        new Flow.Volume(2, 120),
                        new Flow.Volume(answers, answers * 60));
        table.add(flow);
        conversations.add(flow);
        return this;
    }

    List<Device> devices() {
        return new Devices(KNOWN, MAKERS).of(table.evidence());
    }

    List<WireFinding> findings() {
        return new WireRules().look(devices(), conversations.all());
    }
}
