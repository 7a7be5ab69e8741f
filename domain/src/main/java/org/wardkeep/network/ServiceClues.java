package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.ntp.NtpServer;
import org.wardkeep.formats.protocol.ntp.NtpSystem;
import org.wardkeep.formats.protocol.syslog.SyslogSource;
import org.wardkeep.network.Statement.Subject;
import org.wardkeep.vocabulary.IpAddress;

import java.util.List;

/// What NTP and syslog say of devices.
final class ServiceClues implements ClueReader {
    private static final int UNSYNCHRONISED = 16;

    private final Fingerprints known;

    ServiceClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case NtpServer said -> serves(said);
            case NtpSystem said -> {
                var clues = new ClueList(said.protocol());
                clues.described(known, "NTP version", said.version());
                Products.add(clues, said.system(), Confidence.CERTAIN, "variable system");
                yield List.of(clues.of(new Subject.Sender()));
            }
            case SyslogSource said -> List.of(source(said));
            default -> List.of();
        };
    }

    /// Stratum 0 refuses, 16 has no time to give (RFC 5905, 7.3).
    private static List<Statement> serves(NtpServer said) {
        if (said.stratum() <= 0 || said.stratum() >= UNSYNCHRONISED) {
            return List.of();
        }
        var from = said.reference().isEmpty() ? "" : " from " + said.reference();
        return List.of(
                new ClueList(said.protocol())
                        .certain(
                                FactKind.DESCRIPTION,
                                "serves time, stratum %d%s".formatted(said.stratum(), from),
                                "answers of a time server")
                        .of(new Subject.Sender()));
    }

    /// Who passes on what others report names many hosts; [Relayed] takes those out.
    private Statement source(SyslogSource said) {
        var clues = new ClueList(said.protocol());
        if (IpAddress.parse(said.host()).isEmpty()) {
            clues.likely(FactKind.NAME, said.host(), Relayed.HOST_OF_A_REPORT);
        }
        if (!clues.isDescribed(known, "syslog program", said.program())) {
            clues.software(said.program(), "", Confidence.POSSIBLE, "program that reports");
        }
        return clues.of(new Subject.Sender());
    }
}
