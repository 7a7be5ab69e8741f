package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.http.HttpServer;
import org.wardkeep.formats.protocol.ntlm.NtlmHost;
import org.wardkeep.formats.protocol.smb.SmbDialect;
import org.wardkeep.formats.protocol.smb.SmbSystem;
import org.wardkeep.formats.protocol.ssh.SshSoftware;
import org.wardkeep.formats.protocol.tls.TlsServer;
import org.wardkeep.network.Statement.Subject;

import java.util.List;
import java.util.Set;

/// What the protocols of ordinary computers say of devices: HTTP, NTLMSSP, TLS.
final class ComputerClues implements ClueReader {
    /// RFC 8996 and RFC 7568: must not be used.
    private static final Set<String> BROKEN_TLS = Set.of("SSL 2.0", "SSL 3.0", "3.0", "1.0", "1.1");

    private final Fingerprints known;

    ComputerClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case HttpServer said -> List.of(server(said));
            case NtlmHost said -> List.of(host(said));
            case TlsServer said -> tls(said);
            case SmbDialect said -> smb(said);
            case SmbSystem said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .software(said.system(), "", Confidence.LIKELY, "SMB 1 system")
                                    .software(
                                            said.software(), "", Confidence.LIKELY, "SMB 1 system")
                                    .of(new Subject.Sender()));
            case SshSoftware said -> {
                var parts = said.software().split("_", 2);
                yield List.of(
                        new ClueList(said.protocol())
                                .software(
                                        parts[0],
                                        parts.length > 1 ? parts[1] : "",
                                        Confidence.CERTAIN,
                                        "SSH identification")
                                .of(new Subject.Sender()));
            }
            default -> List.of();
        };
    }

    private static Statement server(HttpServer said) {
        var clues = new ClueList(said.protocol());
        product(clues, said.software(), "Server header");
        product(clues, said.poweredBy(), "X-Powered-By header");
        return clues.of(new Subject.Sender());
    }

    /// The first product, `name/version` (RFC 9110, 10.2.4).
    private static void product(ClueList clues, String text, String why) {
        var first = text.split(" ", 2)[0].split("/", 2);
        clues.software(first[0], first.length > 1 ? first[1] : "", Confidence.CERTAIN, why);
    }

    private Statement host(NtlmHost said) {
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.NAME, said.computer(), "computer name");
        var parts = said.version().split("\\.", -1);
        if (parts.length > 2) {
            clues.software(
                    known.windows(parts[2]).orElse("Windows"),
                    said.version(),
                    Confidence.LIKELY,
                    "version with build number");
        }
        return clues.of(new Subject.Sender());
    }

    private static List<Statement> tls(TlsServer said) {
        if (!BROKEN_TLS.contains(said.version())) {
            return List.of();
        }
        var name = said.version().startsWith("SSL") ? said.version() : "TLS " + said.version();
        return List.of(
                new ClueList(said.protocol())
                        .weakness("obsolete-protocol", name, "version that the server chose")
                        .of(new Subject.Sender()));
    }

    private static List<Statement> smb(SmbDialect said) {
        if (!said.dialect().equals("1")) {
            return List.of();
        }
        return List.of(
                new ClueList(said.protocol())
                        .weakness("obsolete-protocol", "SMB 1", "dialect that the server chose")
                        .of(new Subject.Sender()));
    }
}
