package org.wardkeep.formats.stream;

/// What became of the packets.
///
/// @param packets all of them
/// @param bytes on the wire, with all headers
/// @param undecoded packets whose link type is not known, or that are cut off or wrong
/// @param fragments parts of IP datagrams
/// @param abandoned IP datagrams whose parts did not all come
/// @param flows begun so far
/// @param evicted flows put out of mind early because too many were open
/// @param retransmitted segments of TCP that brought nothing new
/// @param overlaps segments that brought old bytes with new ones; the first copy counts
/// @param strays segments too far ahead to be of their connection; not read
/// @param lostBytes of streams that a decoder wanted and the capture did not have
/// @param unread flows that were not decoded because too many were being decoded
/// @param faults flows on which a decoder failed: a defect of Wardkeep
public record TrafficCounters(
        long packets,
        long bytes,
        long undecoded,
        long fragments,
        long abandoned,
        long flows,
        long evicted,
        long retransmitted,
        long overlaps,
        long strays,
        long lostBytes,
        long unread,
        long faults) {}
