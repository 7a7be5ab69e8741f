package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.http.HttpClient;
import org.wardkeep.formats.protocol.http.HttpPage;
import org.wardkeep.formats.protocol.http.HttpServer;
import org.wardkeep.formats.protocol.ssdp.SsdpDevice;
import org.wardkeep.formats.protocol.ssdp.SsdpSearch;
import org.wardkeep.network.Statement.Subject;

import java.util.List;
import java.util.regex.Pattern;

/// What HTTP and SSDP say of servers and of those who ask them.
final class WebClues implements ClueReader {
    /// Titles that tell of an answer and not of the device: of errors, lists and moved pages.
    private static final Pattern PLAIN_TITLE =
            Pattern.compile(
                    "(?i)\\d{3} .*|.*\\b(?:error|not found|forbidden|unauthorized|moved|redirect\\w*"
                            + "|index of|directory listing|success|untitled|document)\\b.*");

    private final Fingerprints known;

    WebClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case HttpServer said -> List.of(server(said));
            case HttpPage said -> page(said);
            case HttpClient said -> List.of(client(said.protocol(), said.agent()));
            case SsdpDevice said -> {
                var clues = new ClueList(said.protocol());
                Products.add(clues, said.server(), Confidence.LIKELY, "SERVER");
                clues.described(known, "HTTP server", said.server());
                yield List.of(clues.of(new Subject.Sender()));
            }
            case SsdpSearch said -> List.of(client(said.protocol(), said.userAgent()));
            default -> List.of();
        };
    }

    private Statement server(HttpServer said) {
        var clues = new ClueList(said.protocol());
        product(clues, said.software(), "Server header");
        product(clues, said.poweredBy(), "X-Powered-By header");
        clues.described(known, "HTTP server", said.software());
        if (!said.realm().isEmpty()) {
            clues.certain(FactKind.DESCRIPTION, said.realm(), "realm that it asks a password for");
            clues.described(known, "HTTP page", said.realm()).named(known, "realm", said.realm());
        }
        return clues.of(new Subject.Sender());
    }

    /// The first product, `name/version` (RFC 9110, 10.2.4).
    private static void product(ClueList clues, String text, String why) {
        var first = text.split(" ", 2)[0].split("/", 2);
        clues.software(first[0], first.length > 1 ? first[1] : "", Confidence.CERTAIN, why);
    }

    private List<Statement> page(HttpPage said) {
        if (PLAIN_TITLE.matcher(said.title()).matches()) {
            return List.of();
        }
        return List.of(
                new ClueList(said.protocol())
                        .certain(FactKind.DESCRIPTION, said.title(), "title of its page")
                        .described(known, "HTTP page", said.title())
                        .named(known, "title", said.title())
                        .of(new Subject.Sender()));
    }

    private Statement client(String protocol, String agent) {
        var clues = new ClueList(protocol);
        Products.add(clues, agent, Confidence.LIKELY, "User-Agent");
        return clues.described(known, "HTTP agent", agent).of(new Subject.Sender());
    }
}
