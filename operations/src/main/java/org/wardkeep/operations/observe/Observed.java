package org.wardkeep.operations.observe;

import org.wardkeep.formats.stream.TrafficCounters;
import org.wardkeep.network.Conversation;
import org.wardkeep.network.Device;
import org.wardkeep.network.WireFinding;
import org.wardkeep.vocabulary.Problem;

import java.util.List;
import java.util.Optional;

/// What the captures showed.
///
/// @param devices medical ones first
/// @param conversations in the order of their first packets
/// @param findings what is wrong, the most urgent first
/// @param traffic what became of the packets
/// @param leftOut observations and flows that there was no room for
/// @param dropped packets of an interface that came faster than they were read; a capture file does
///   not say what its maker dropped
/// @param problems of the captures; what could be read was used
/// @param compared how the devices stand to the hospital's lists; empty when none was named
public record Observed(
        List<Device> devices,
        List<Conversation> conversations,
        List<WireFinding> findings,
        TrafficCounters traffic,
        long leftOut,
        long dropped,
        List<Problem> problems,
        Optional<Compared> compared) {
    public Observed {
        devices = List.copyOf(devices);
        conversations = List.copyOf(conversations);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
    }
}
