/// The Network Time Protocol (RFC 5905) and its control messages (RFC 9327): who serves time, on
/// what.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.ntp.NtpServer],
///   [org.wardkeep.formats.protocol.ntp.NtpSystem].
/// - Never: tells a time.
/// - Add a variable: its name in `NtpDecoder`.
/// - Proof: `NtpDecoderTest`; the NTP captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.ntp;

import org.jspecify.annotations.NullMarked;
