package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.ntlm.NtlmHost;
import org.wardkeep.formats.protocol.smb.SmbDialect;
import org.wardkeep.formats.protocol.smb.SmbSystem;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What SMB and NTLMSSP say of devices.
final class ComputerClues implements ClueReader {
    private final Fingerprints known;

    ComputerClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case NtlmHost said -> List.of(host(said));
            case SmbDialect said -> smb(said);
            case SmbSystem said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .software(said.system(), "", Confidence.LIKELY, "SMB 1 system")
                                    .software(
                                            said.software(), "", Confidence.LIKELY, "SMB 1 system")
                                    .of(new Subject.Sender()));
            default -> List.of();
        };
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
