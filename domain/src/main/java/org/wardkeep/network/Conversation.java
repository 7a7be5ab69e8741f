package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

/// Who talked to whom, over which protocol: all flows of a client to one service of a server.
///
/// @param client who opened them
/// @param server whom they were opened to
/// @param serverPort 0 to 65535; 0 for protocols without ports
/// @param protocol name of what was recognised, else of what carried it: `TCP`, `UDP`, `IP 47`
/// @param sessions flows, 1 or more
/// @param packets in both directions
/// @param bytesToServer on the wire, with all headers
/// @param bytesToClient on the wire, with all headers
/// @param encryptedSessions of the sessions, those that were seen to turn to encryption
/// @param firstNanos time of the first packet, nanoseconds since 1970-01-01T00:00Z
/// @param lastNanos time of the last packet
/// @param isOutside whether one side's address is of the internet and not of a private network
public record Conversation(
        IpAddress client,
        IpAddress server,
        int serverPort,
        String protocol,
        long sessions,
        long packets,
        long bytesToServer,
        long bytesToClient,
        long encryptedSessions,
        long firstNanos,
        long lastNanos,
        boolean isOutside) {}
