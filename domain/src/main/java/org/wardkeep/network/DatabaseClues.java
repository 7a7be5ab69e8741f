package org.wardkeep.network;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.protocol.tds.TdsClient;
import org.wardkeep.formats.protocol.tds.TdsServer;
import org.wardkeep.network.Statement.Subject;

import java.util.List;

/// What the protocols of databases say: SQL Server's. That one answers makes no server of a
/// machine: consoles of scanners and analysers have their own.
final class DatabaseClues implements ClueReader {
    @Override
    public List<Statement> read(Observation what, Wire at) {
        return switch (what) {
            case TdsServer said ->
                    List.of(
                            new ClueList(said.protocol())
                                    .software(
                                            "Microsoft SQL Server",
                                            said.version(),
                                            Confidence.LIKELY,
                                            "answer before a sign-in")
                                    .of(new Subject.Sender()));
            case TdsClient said -> client(said);
            default -> List.of();
        };
    }

    /// A program has one machine; the password goes to the server, which is where it is to be
    /// mended.
    private static List<Statement> client(TdsClient said) {
        var password = said.hasPassword() ? "SQL Server without encryption" : "";
        return List.of(
                new ClueList(said.protocol())
                        .certain(FactKind.NAME, said.host(), "name of the client")
                        .software(
                                said.application(), "", Confidence.LIKELY, "program that signs in")
                        .of(new Subject.Sender()),
                new ClueList(said.protocol())
                        .weakness("clear-sign-in", password, "a password was sent to it")
                        .of(new Subject.Receiver()));
    }
}
