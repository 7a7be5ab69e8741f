package org.wardkeep.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.stream.Flow;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;

class ConversationsTest {
    @Test
    void flowsToOneServiceAreOneConversation() {
        var conversations = new Conversations();
        conversations.add(flow("10.0.0.1", 4000, "10.0.0.2", 104, "DICOM", 50, false));
        conversations.add(flow("10.0.0.1", 4001, "10.0.0.2", 104, "DICOM", 20, true));
        conversations.add(flow("10.0.0.1", 4002, "10.0.0.2", 105, "DICOM", 30, false));
        conversations.add(flow("10.0.0.1", 4003, "8.8.8.8", 53, "", 40, false));
        assertEquals(
                List.of(
                        "10.0.0.1 > 10.0.0.2:104 DICOM 2 sessions, 1 encrypted, 20 to 55",
                        "10.0.0.1 > 10.0.0.2:105 DICOM 1 sessions, 0 encrypted, 30 to 35",
                        "10.0.0.1 > 8.8.8.8:53 TCP 1 sessions, 0 encrypted, 40 to 45 outside"),
                conversations.all().stream().map(ConversationsTest::show).toList());
        assertEquals(200, conversations.all().getFirst().bytesToServer());
        assertEquals(6, conversations.all().getFirst().packets());
    }

    /// A scan of all ports of many hosts does not crowd out what is recognised.
    @Test
    void aScanIsBounded() {
        var conversations = new Conversations();
        for (int i = 0; i < 150_000; i++) {
            var server = new IpAddress(0, 0xffff_0a00_0000L + i / 100).toString();
            conversations.add(flow("10.9.9.9", 4000, server, i % 100, "", i, false));
        }
        conversations.add(flow("10.0.0.1", 4000, "10.0.0.2", 104, "DICOM", 1, false));
        assertEquals(50_000, conversations.leftOut());
        assertEquals(100_001, conversations.all().size());
    }

    private static Flow flow(
            String client,
            int clientPort,
            String server,
            int serverPort,
            String protocol,
            long first,
            boolean encrypted) {
        var opening = new Wire(1, first, party(client, clientPort), party(server, serverPort), 0);
        return new Flow(
                opening,
                6,
                protocol,
                true,
                encrypted,
                first + 5,
                new Flow.Volume(2, 100),
                new Flow.Volume(1, 60));
    }

    private static Party party(String address, int port) {
        return new Party(MacAddress.NONE, IpAddress.parse(address).orElseThrow(), port);
    }

    private static String show(Conversation one) {
        return "%s > %s:%d %s %d sessions, %d encrypted, %d to %d%s"
                .formatted(
                        one.client(),
                        one.server(),
                        one.serverPort(),
                        one.protocol(),
                        one.sessions(),
                        one.encryptedSessions(),
                        one.firstNanos(),
                        one.lastNanos(),
                        one.isOutside() ? " outside" : "");
    }
}
