package org.wardkeep.network;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Party;
import org.wardkeep.formats.protocol.Wire;
import org.wardkeep.formats.stream.Flow;
import org.wardkeep.network.DeviceKey.Reported;
import org.wardkeep.network.DeviceKey.Station;
import org.wardkeep.network.Evidence.Draft;
import org.wardkeep.network.Statement.Subject;
import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes what passes, counts repetitions, and folds what is different into [Evidence].
public final class DeviceTable {
    /// Different statements, some 400 bytes each: fifty of each address of a large hospital.
    private static final int MOST_STATEMENTS = 500_000;

    /// Ten times the addresses of a large hospital; a scan that makes up senders stops here.
    private static final int MOST_STATIONS = 100_000;

    /// Below are the system ports (RFC 6335, 6).
    private static final int FIRST_CLIENT_PORT = 1024;

    private final ClueReaders readers;
    private final Map<Said, Tally> said = new LinkedHashMap<>();
    private final Map<Present, Tally> present = new LinkedHashMap<>();
    private long leftOut;

    public DeviceTable(Fingerprints known) {
        readers = new ClueReaders(known);
    }

    /// This and the next are looked up for every observation and flow; see [IpAddress] for why
    /// their methods are written out.
    private record Said(Party sender, Party receiver, Observation what) {
        @Override
        public int hashCode() {
            return (sender.hashCode() * 31 + receiver.hashCode()) * 31 + what.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Said said
                    && sender.equals(said.sender)
                    && receiver.equals(said.receiver)
                    && what.equals(said.what);
        }
    }

    /// @param protocol empty for what nobody recognised
    private record Present(Station station, String protocol, boolean opened) {
        @Override
        public int hashCode() {
            return (station.hashCode() * 31 + protocol.hashCode()) * 2 + (opened ? 1 : 0);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Present present
                    && opened == present.opened
                    && station.equals(present.station)
                    && protocol.equals(present.protocol);
        }
    }

    /// Takes what one packet stated.
    public void add(Wire at, Observation what) {
        var key = new Said(withServicePort(at.source()), withServicePort(at.destination()), what);
        var tally = said.get(key);
        if (tally == null) {
            if (said.size() >= MOST_STATEMENTS) {
                leftOut++;
                return;
            }
            tally = new Tally();
            said.put(key, tally);
        }
        tally.add(at.packet(), at.timeNanos(), at.timeNanos());
    }

    /// Ports of clients change with every session and say nothing.
    private static Party withServicePort(Party party) {
        return party.port() < FIRST_CLIENT_PORT
                ? party
                : new Party(party.mac(), party.address(), 0);
    }

    /// Takes a flow: who sent in it exists.
    public void add(Flow flow) {
        if (flow.toServer().packets() > 0) {
            seen(flow.opening().source(), true, flow);
        }
        if (flow.toClient().packets() > 0) {
            seen(flow.opening().destination(), false, flow);
        }
    }

    private void seen(Party party, boolean opened, Flow flow) {
        var key = new Present(station(party), flow.protocol(), opened);
        var tally = present.get(key);
        if (tally == null) {
            if (present.size() >= MOST_STATIONS) {
                leftOut++;
                return;
            }
            tally = new Tally();
            present.put(key, tally);
        }
        tally.add(flow.opening().packet(), flow.opening().timeNanos(), flow.lastNanos());
    }

    private static Station station(Party party) {
        return new Station(party.mac(), party.address());
    }

    /// Everything so far, folded by key, in the order of first sight.
    public List<Evidence> evidence() {
        var all = new LinkedHashMap<DeviceKey, Draft>();
        var mentioned = new LinkedHashMap<DeviceKey, Draft>();
        said.forEach((key, tally) -> {
            var sender = station(key.sender);
            var at = new Wire(tally.firstPacket(), tally.firstNanos(), key.sender, key.receiver, 0);
            for (var statement : readers.read(key.what, at)) {
                var to = statement.subject() instanceof Subject.Holder ? mentioned : all;
                var about = about(statement.subject(), sender, key);
                statement.clues().forEach(clue -> fold(to, about, tally.fact(clue)));
            }
            var name = key.what.protocol();
            fold(all, sender, tally.fact(protocol(name, "it sent messages")));
        });
        present.forEach((key, tally) -> {
            var why = key.opened ? "it opened sessions" : "it answered in sessions";
            fold(all, key.station, tally.fact(protocol(key.protocol, why)));
        });
        addMentioned(all, mentioned);
        var evidence = new ArrayList<Evidence>(all.size());
        all.values().forEach(draft -> evidence.add(draft.evidence()));
        return evidence;
    }

    /// What others say of an address counts only if somebody was seen with it.
    private static void addMentioned(Map<DeviceKey, Draft> all, Map<DeviceKey, Draft> mentioned) {
        var seen = new HashSet<IpAddress>();
        for (var key : all.keySet()) {
            if (key instanceof Station station) {
                seen.add(station.address());
            }
        }
        mentioned.forEach((key, draft) -> {
            if (key instanceof Station station && seen.contains(station.address())) {
                draft.facts().values().forEach(fact -> fold(all, key, fact));
            }
        });
    }

    private static DeviceKey about(Subject subject, Station sender, Said key) {
        return switch (subject) {
            case Subject.Sender() -> sender;
            case Subject.Receiver() -> station(key.receiver);
            case Subject.Holder(var address) -> new Station(MacAddress.NONE, address);
            case Subject.Addressed(var station) -> station;
            case Subject.Reported(var identity, var mayBeSender) ->
                    new Reported(sender, identity, mayBeSender);
        };
    }

    private static void fold(Map<DeviceKey, Draft> all, DeviceKey key, Fact fact) {
        var draft = all.get(key);
        if (draft == null) {
            draft = new Draft(key);
            all.put(key, draft);
        }
        draft.add(fact);
    }

    private static Clue protocol(String name, String why) {
        return new Clue(FactKind.PROTOCOL, "", name, Confidence.CERTAIN, name, why);
    }

    /// Statements and stations that there was no room for.
    public long leftOut() {
        return leftOut;
    }
}
