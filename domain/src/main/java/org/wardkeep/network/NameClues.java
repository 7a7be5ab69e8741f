package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.dns.DnsAddress;
import org.wardkeep.formats.protocol.llmnr.LlmnrHost;
import org.wardkeep.formats.protocol.mdns.MdnsHost;
import org.wardkeep.formats.protocol.mdns.MdnsPlatform;
import org.wardkeep.formats.protocol.mdns.MdnsProperty;
import org.wardkeep.formats.protocol.mdns.MdnsService;
import org.wardkeep.formats.protocol.netbios.BrowserAnnouncement;
import org.wardkeep.formats.protocol.netbios.NetbiosName;
import org.wardkeep.formats.protocol.netbios.NetbiosStation;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What DNS, mDNS, LLMNR and NetBIOS say of devices: names above all.
final class NameClues implements ClueReader {
    /// Suffixes of NetBIOS names that a machine has for itself (MS-NBTE 1.8): workstation, server.
    private static final int WORKSTATION = 0x00;

    private static final int FILE_SERVER = 0x20;
    private static final String FILE_SERVER_ENDING = "<20>";

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case DnsAddress said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .likely(FactKind.NAME, said.name(), "a name server says so")
                                    .of(new Subject.Holder(said.address())));
            case MdnsHost host -> List.of(name(host, host.name(), "announces its name"));
            case MdnsPlatform said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .certain(FactKind.NAME, said.name(), "HINFO record")
                                    .software(said.os(), "", Confidence.LIKELY, "HINFO record")
                                    .of(new Subject.Sender()));
            case MdnsProperty said -> property(said);
            case MdnsService said -> service(said);
            case LlmnrHost host -> List.of(name(host, host.name(), "answers to the name"));
            case NetbiosName said -> netbios(said);
            case NetbiosStation said ->
                    said.names().stream()
                            .filter(one -> one.endsWith(FILE_SERVER_ENDING))
                            .map(one ->
                                    one.substring(0, one.length() - FILE_SERVER_ENDING.length()))
                            .map(one -> name(said, one, "node status"))
                            .toList();
            case BrowserAnnouncement said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .certain(FactKind.NAME, said.name(), "browser announcement")
                                    .software(
                                            "Windows",
                                            "NT " + said.version(),
                                            Confidence.POSSIBLE,
                                            "browser announcement")
                                    .of(new Subject.Sender()));
            default -> List.of();
        };
    }

    private static Statement name(Observation what, String name, String why) {
        return new ClueList(what.protocol())
                .certain(FactKind.NAME, name, why)
                .of(new Subject.Sender());
    }

    private static List<Statement> property(MdnsProperty said) {
        var clues = new ClueList(said.protocol());
        var why = "TXT " + said.key();
        switch (said.key()) {
            case "model", "ty", "usb_mdl", "mdl", "md" ->
                    clues.likely(FactKind.MODEL, said.value(), why);
            // The Bonjour Printing Specification 1.2.1, 9.2.3, puts it in parentheses.
            case "product" ->
                    clues.likely(FactKind.MODEL, said.value().replaceAll("^\\(|\\)$", ""), why);
            case "usb_mfg", "mfg", "manufacturer", "vendor" ->
                    clues.likely(FactKind.MANUFACTURER, said.value(), why);
            case "serialnumber", "serial", "sn" ->
                    clues.certain(FactKind.SERIAL, said.value(), why);
            case "firmware", "fw", "fv", "fw_version" ->
                    clues.software("firmware", said.value(), Confidence.LIKELY, why);
            case "aet" -> clues.certain(FactKind.AE_TITLE, said.value(), why);
            case "note" -> clues.likely(FactKind.LOCATION, said.value(), why);
            default -> {
                return List.of();
            }
        }
        return List.of(clues.of(new Subject.Sender()));
    }

    private static List<Statement> service(MdnsService said) {
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.NAME, said.host(), "host of a service");
        boolean isPrinter =
                said.instance().contains("._ipp._tcp")
                        || said.instance().contains("._printer._tcp")
                        || said.instance().contains("._pdl-datastream._tcp");
        if (isPrinter) {
            clues.role(DeviceRole.PRINTER, Confidence.LIKELY, "offers " + said.instance());
        }
        return List.of(clues.of(new Subject.Sender()));
    }

    private static List<Statement> netbios(NetbiosName said) {
        boolean isMachine =
                !said.isGroup() && (said.suffix() == WORKSTATION || said.suffix() == FILE_SERVER);
        return isMachine ? List.of(name(said, said.name(), "claims the name")) : List.of();
    }
}
