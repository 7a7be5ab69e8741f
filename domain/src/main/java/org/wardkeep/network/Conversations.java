package org.wardkeep.network;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.stream.Flow;
import org.wardkeep.vocabulary.IpAddress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Folds flows into conversations. Recognised ones have room of their own, so that a scan of ports
/// cannot crowd them out.
public final class Conversations {
    /// Of each kind: what 10,000 machines with ten services each have, in some 20 MB.
    private static final int MOST = 100_000;

    private static final int TCP = 6;
    private static final int UDP = 17;

    private final Map<Key, Counts> recognised = new HashMap<>();
    private final Map<Key, Counts> others = new HashMap<>();
    private long leftOut;

    /// Looked up for every flow; see [IpAddress] for why its methods are written out.
    private record Key(IpAddress client, IpAddress server, int port, String protocol) {
        @Override
        public int hashCode() {
            int addresses = client.hashCode() * 31 + server.hashCode();
            return (addresses * 31 + port) * 31 + protocol.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && port == key.port
                    && client.equals(key.client)
                    && server.equals(key.server)
                    && protocol.equals(key.protocol);
        }
    }

    private static final class Counts {
        private long sessions;
        private long packets;
        private long toServer;
        private long toClient;
        private long encrypted;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
    }

    /// Takes a flow.
    public void add(Flow flow) {
        boolean isRecognised = !flow.protocol().isEmpty();
        var opening = flow.opening();
        var key =
                new Key(
                        opening.source().address(),
                        opening.destination().address(),
                        opening.destination().port(),
                        isRecognised ? flow.protocol() : carrier(flow.ipProtocol()));
        var conversations = isRecognised ? recognised : others;
        var counts = conversations.get(key);
        if (counts == null) {
            if (conversations.size() >= MOST) {
                leftOut++;
                return;
            }
            counts = new Counts();
            conversations.put(key, counts);
        }
        counts.sessions++;
        counts.packets += flow.toServer().packets() + flow.toClient().packets();
        counts.toServer += flow.toServer().bytes();
        counts.toClient += flow.toClient().bytes();
        counts.encrypted += flow.isEncrypted() ? 1 : 0;
        counts.first = Math.min(counts.first, opening.timeNanos());
        counts.last = Math.max(counts.last, flow.lastNanos());
    }

    private static String carrier(int ipProtocol) {
        return switch (ipProtocol) {
            case TCP -> "TCP";
            case UDP -> "UDP";
            default -> "IP " + ipProtocol;
        };
    }

    /// Flows of conversations that there was no room for.
    public long leftOut() {
        return leftOut;
    }

    /// The conversations in the order of their first packets.
    public List<Conversation> all() {
        var all = new ArrayList<Conversation>(recognised.size() + others.size());
        recognised.forEach((key, counts) -> all.add(conversation(key, counts)));
        others.forEach((key, counts) -> all.add(conversation(key, counts)));
        all.sort(
                Comparator.comparingLong(Conversation::firstNanos)
                        .thenComparing(Conversation::client)
                        .thenComparing(Conversation::server)
                        .thenComparingInt(Conversation::serverPort)
                        .thenComparing(Conversation::protocol));
        return all;
    }

    private static Conversation conversation(Key key, Counts counts) {
        return new Conversation(
                key.client,
                key.server,
                key.port,
                key.protocol,
                counts.sessions,
                counts.packets,
                counts.toServer,
                counts.toClient,
                counts.encrypted,
                counts.first,
                counts.last,
                !key.client.isPrivate() || !key.server.isPrivate());
    }
}
