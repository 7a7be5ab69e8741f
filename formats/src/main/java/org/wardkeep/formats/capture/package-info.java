/// Reads captures of network traffic: pcap and pcapng, also packed by gzip or Zstandard, several
/// files as one timeline, files and streams.
///
/// - In: [org.wardkeep.formats.capture.CaptureInput]s. Out: one
///   [org.wardkeep.formats.capture.CapturedPacket] after the other, and problems with positions.
/// - Never: holds more than a window of a capture, looks into packets.
/// - Add a capture format: one class beside `PcapPackets`, one line in
///   [org.wardkeep.formats.capture.Captures].
/// - Proof: `CapturesTest`, `DamagedCapturesTest`, `UnpackedTest`; every capture of the shared
///   data.
@NullMarked
package org.wardkeep.formats.capture;

import org.jspecify.annotations.NullMarked;
