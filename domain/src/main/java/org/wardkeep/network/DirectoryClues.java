package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.kerberos.KerberosClient;
import org.wardkeep.formats.protocol.kerberos.KerberosServer;
import org.wardkeep.formats.protocol.ldap.LdapBind;
import org.wardkeep.formats.protocol.ldap.LdapClient;
import org.wardkeep.formats.protocol.ldap.LdapController;
import org.wardkeep.formats.protocol.ldap.LdapServer;
import org.wardkeep.formats.protocol.rdp.RdpClient;
import org.wardkeep.formats.protocol.rdp.RdpSecurity;
import org.wardkeep.formats.protocol.rdp.RdpServer;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What the protocols of a Windows domain say: Kerberos, LDAP, remote desktop.
final class DirectoryClues implements ClueReader {
    private final Fingerprints known;

    DirectoryClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case KerberosClient said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .likely(FactKind.NAME, said.machine(), "account of a machine")
                                    .certain(FactKind.NAME, said.netbios(), "NetBIOS address")
                                    .of(new Subject.Sender()));
            case KerberosServer said -> List.of(server(said));
            case LdapServer said -> List.of(server(said));
            case LdapController said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .certain(FactKind.NAME, said.netbiosHost(), "NetLogon answer")
                                    .certain(FactKind.NAME, said.host(), "NetLogon answer")
                                    .role(
                                            DeviceRole.SERVER,
                                            Confidence.CERTAIN,
                                            "domain controller of " + said.domain())
                                    .of(new Subject.Sender()));
            case LdapClient said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .certain(FactKind.NAME, said.host(), "looks for a controller")
                                    .of(new Subject.Sender()));
            case LdapBind said -> bind(said);
            case RdpClient said -> List.of(client(said));
            case RdpServer said -> desktop(said);
            default -> List.of();
        };
    }

    private static Statement server(KerberosServer said) {
        var clues =
                new ClueList(said.protocol())
                        .role(
                                DeviceRole.SERVER,
                                Confidence.LIKELY,
                                "gives out tickets of " + said.realm());
        // RFC 6649 and RFC 8429: must not be used any more.
        var weak =
                switch (said.encryption()) {
                    case 1, 2, 3 -> "Kerberos with DES";
                    case 23, 24 -> "Kerberos with RC4";
                    default -> "";
                };
        return clues.weakness("obsolete-protocol", weak, "encryption of a ticket that it gave")
                .of(new Subject.Sender());
    }

    private static Statement server(LdapServer said) {
        return new ClueList(said.protocol())
                .certain(FactKind.NAME, said.host(), "dnsHostName")
                .software(
                        said.vendor(), said.version(), Confidence.CERTAIN, "vendorName of the root")
                .software(windows(said.level()), "", Confidence.POSSIBLE, "level " + said.level())
                .role(DeviceRole.SERVER, Confidence.LIKELY, "directory of " + said.context())
                .of(new Subject.Sender());
    }

    /// MS-ADTS 3.1.1.3.2.25.
    private static String windows(String level) {
        return switch (level) {
            case "0" -> "Windows 2000 Server";
            case "2" -> "Windows Server 2003";
            case "3" -> "Windows Server 2008";
            case "4" -> "Windows Server 2008 R2";
            case "5" -> "Windows Server 2012";
            case "6" -> "Windows Server 2012 R2";
            case "7" -> "Windows Server 2016, 2019 or 2022";
            case "10" -> "Windows Server 2025";
            default -> "";
        };
    }

    /// The server is whoever is signed in to.
    private static List<Statement> bind(LdapBind said) {
        if (said.method() != LdapBind.Method.PASSWORD) {
            return List.of();
        }
        return List.of(
                new ClueList(said.protocol())
                        .weakness("clear-sign-in", "LDAP without TLS", "a password was sent to it")
                        .of(new Subject.Receiver()));
    }

    private Statement client(RdpClient said) {
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.NAME, said.computer(), "name of the client");
        known.windows(Long.toString(said.build()))
                .ifPresent(name ->
                        clues.software(
                                name,
                                "",
                                Confidence.POSSIBLE,
                                "build %d of the client".formatted(said.build())));
        return clues.of(new Subject.Sender());
    }

    private static List<Statement> desktop(RdpServer said) {
        if (said.security() != RdpSecurity.STANDARD) {
            return List.of();
        }
        return List.of(
                new ClueList(said.protocol())
                        .weakness(
                                "obsolete-protocol",
                                "remote desktop without TLS",
                                "standard RDP security that the server chose")
                        .of(new Subject.Sender()));
    }
}
