package org.wardkeep.formats.protocol;

/// Where and when a fact was seen: the packet with which it was complete.
///
/// @param packet number of the packet in the whole timeline, from 1
/// @param timeNanos nanoseconds since 1970-01-01T00:00Z, as the capture says
/// @param source who sent the bytes that hold the fact
/// @param destination whom they were sent to
/// @param vlan the innermost VLAN (IEEE 802.1Q), 0 when there was none
public record Wire(long packet, long timeNanos, Party source, Party destination, int vlan) {}
