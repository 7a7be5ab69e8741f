package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.banner.Greeting;
import org.wardkeep.formats.protocol.banner.MailClient;
import org.wardkeep.formats.protocol.ssh.SshSoftware;
import org.wardkeep.network.Statement.Subject;

import java.util.List;
import java.util.regex.Pattern;

/// What FTP, SMTP, Telnet and SSH say of devices before anybody signs in.
final class GreetingClues implements ClueReader {
    /// `OpenSSH_9.2p1`, `dropbear_2020.81`, `APACHE-SSHD-2.5.0`, `PuTTY_Release_0.74`.
    private static final Pattern SSH = Pattern.compile("(.+?)[_-](?:Release_)?v?(\\d.*)");

    /// RFC 5321, 4.2: the first word is the server's own name.
    private static final Pattern HOST = Pattern.compile("([\\w-]{1,63}(?:\\.[\\w-]{1,63})+) .*");

    private static final Pattern ADDRESS = Pattern.compile("\\[.*]|[\\d.]+|localhost");

    private final Fingerprints known;

    GreetingClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case Greeting said -> List.of(greeting(said));
            case MailClient said -> {
                var clues = new ClueList(said.protocol());
                if (!ADDRESS.matcher(said.name()).matches()) {
                    clues.likely(FactKind.NAME, said.name(), "name in HELO or EHLO");
                }
                yield List.of(clues.of(new Subject.Sender()));
            }
            case SshSoftware said -> List.of(software(said));
            default -> List.of();
        };
    }

    private Statement greeting(Greeting said) {
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.DESCRIPTION, said.text(), "greeting")
                        .described(known, said.protocol() + " greeting", said.text())
                        .named(known, "greeting", said.text());
        var host = HOST.matcher(said.text());
        if (said.protocol().equals("SMTP") && host.matches()) {
            clues.certain(FactKind.NAME, host.group(1), "greeting");
        }
        return clues.of(new Subject.Sender());
    }

    private Statement software(SshSoftware said) {
        var clues = new ClueList(said.protocol());
        var parts = SSH.matcher(said.software());
        boolean hasVersion = parts.matches();
        clues.software(
                hasVersion ? parts.group(1) : said.software(),
                hasVersion ? parts.group(2) : "",
                Confidence.CERTAIN,
                "SSH identification");
        clues.described(known, "SSH identification", said.software() + " " + said.comment());
        if (said.version().startsWith("1.") && !said.version().equals("1.99")) {
            clues.weakness("obsolete-protocol", "SSH 1", "version that it speaks");
        }
        return clues.of(new Subject.Sender());
    }
}
