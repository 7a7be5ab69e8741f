package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.quic.QuicClient;
import org.wardkeep.formats.protocol.tls.TlsCertificate;
import org.wardkeep.formats.protocol.tls.TlsClient;
import org.wardkeep.formats.protocol.tls.TlsServer;
import org.wardkeep.network.Statement.Subject;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What TLS says of devices: obsolete versions, certificates, how a client opens a session.
final class TlsClues implements ClueReader {
    /// RFC 8996 and RFC 7568: must not be used.
    private static final Set<String> BROKEN = Set.of("SSL 2.0", "SSL 3.0", "3.0", "1.0", "1.1");

    private static final Pattern ORGANISATION = Pattern.compile("(?:^|, )O=(.+?)(?=, [A-Z]+=|$)");
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|, )CN=(.+?)(?=, [A-Z]+=|$)");

    /// What may be the name of a machine, and not of many or of a certificate.
    private static final Pattern HOST = Pattern.compile("[\\w-]{1,63}(?:\\.[\\w-]{1,63}){0,8}");

    /// A certificate of many names is a server of many, and no name is its own.
    private static final int MOST_NAMES = 8;

    private final Fingerprints known;

    TlsClues(Fingerprints known) {
        this.known = known;
    }

    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case TlsServer said -> broken(said.protocol(), said.version(), "the server chose");
            case TlsClient said -> List.of(client(said));
            case TlsCertificate said -> List.of(certificate(said));
            case QuicClient said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .fingerprint("JA4", said.ja4(), "how it opens a QUIC session")
                                    .of(new Subject.Sender()));
            default -> List.of();
        };
    }

    private static List<Statement> broken(String protocol, String version, String who) {
        if (!BROKEN.contains(version)) {
            return List.of();
        }
        return List.of(
                new ClueList(protocol)
                        .weakness("obsolete-protocol", name(version), "version that " + who)
                        .of(new Subject.Sender()));
    }

    private static String name(String version) {
        return version.startsWith("SSL") ? version : "TLS " + version;
    }

    private static Statement client(TlsClient said) {
        var clues =
                new ClueList(said.protocol())
                        .fingerprint("JA4", said.ja4(), "how it opens a TLS session");
        if (BROKEN.contains(said.version())) {
            clues.weakness(
                    "obsolete-protocol",
                    name(said.version()),
                    "highest version that the client offers");
        }
        return clues.of(new Subject.Sender());
    }

    /// The organisation is a device's maker only if it is known as one: hospitals write their own
    /// name there.
    private Statement certificate(TlsCertificate said) {
        var clues =
                new ClueList(said.protocol())
                        .certain(FactKind.DESCRIPTION, said.subject(), "subject of its certificate")
                        .described(known, "TLS certificate", said.subject());
        part(COMMON_NAME, said.subject())
                .filter(TlsClues::isHost)
                .ifPresent(name -> clues.likely(FactKind.NAME, name, "name in its certificate"));
        said.names().stream()
                .filter(name -> isHost(name) && !isNumber(name))
                .limit(MOST_NAMES)
                .forEach(name -> clues.likely(FactKind.NAME, name, "name in its certificate"));
        for (var text : List.of(said.subject(), said.issuer())) {
            part(ORGANISATION, text)
                    .flatMap(known::deviceMaker)
                    .ifPresent(maker ->
                            clues.likely(
                                    FactKind.MANUFACTURER,
                                    maker,
                                    "organisation in its certificate: " + text));
        }
        return clues.of(new Subject.Sender());
    }

    private static boolean isHost(String name) {
        return HOST.matcher(name).matches() && !name.startsWith("localhost");
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(c -> c == '.' || Character.isDigit(c));
    }

    private static Optional<String> part(Pattern part, String text) {
        var found = part.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
