package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;
import org.wardkeep.vocabulary.MacAddress;

import java.util.List;
import java.util.Optional;

/// One device as the wire shows it, with the evidence of each fact.
///
/// @param id tells it from the others of one observation: its first card, address or identity
/// @param cards its network cards; none when it is seen only behind a router or a gateway
/// @param addresses with when each was seen, oldest first
/// @param manufacturer empty when not known, as model and serial
/// @param software each name with each version that was seen
/// @param switchPort where it is plugged in; empty when not known
/// @param reportedBy who speaks of it, when it never spoke itself; empty else
/// @param confidence of the whole: certain only when it names its maker and its model itself
/// @param facts everything that was seen, first seen first
/// @param conflicts facts that cannot all be true, each with both sides
/// @param notes what a person has to know to read this rightly: moved addresses, virtual machines,
///   made-up cards, routers
public record Device(
        String id,
        List<Card> cards,
        List<Address> addresses,
        List<String> names,
        String manufacturer,
        String model,
        String serial,
        List<Software> software,
        DeviceRole role,
        List<String> protocols,
        List<String> aeTitles,
        String switchPort,
        String reportedBy,
        Confidence confidence,
        List<Fact> facts,
        List<String> conflicts,
        List<String> notes) {
    public Device {
        cards = List.copyOf(cards);
        addresses = List.copyOf(addresses);
        names = List.copyOf(names);
        software = List.copyOf(software);
        protocols = List.copyOf(protocols);
        aeTitles = List.copyOf(aeTitles);
        facts = List.copyOf(facts);
        conflicts = List.copyOf(conflicts);
        notes = List.copyOf(notes);
    }

    /// @param maker of the card, not of the device; empty when not known
    public record Card(MacAddress mac, String maker, Optional<CardKind> kind) {}

    /// @param firstNanos nanoseconds since 1970-01-01T00:00Z
    /// @param lastNanos nanoseconds since 1970-01-01T00:00Z
    public record Address(IpAddress address, long firstNanos, long lastNanos) {}

    /// @param version empty when it is not told
    public record Software(String name, String version) {}

    /// The address that others reach it under: not one of the link alone, where it has another; its
    /// identity where it has none.
    public String reachedAt() {
        return addresses.stream()
                .map(Address::address)
                .filter(address -> !Routers.isOfTheLink(address))
                .findFirst()
                .or(() -> addresses.stream().map(Address::address).findFirst())
                .map(IpAddress::toString)
                .orElse(id);
    }

    /// What a person calls it: its name, else its address, else its identity.
    public String called() {
        if (!names.isEmpty()) {
            return names.getFirst();
        }
        return reachedAt();
    }

    /// Facts of a kind, surest first, then oftenest.
    public List<Fact> facts(FactKind kind) {
        return facts.stream()
                .filter(fact -> fact.clue().kind() == kind)
                .sorted(BestFact.ORDER)
                .toList();
    }
}
