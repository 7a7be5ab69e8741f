/// Syslog (RFC 5424, RFC 3164): which machine and program reports.
///
/// - In: UDP datagrams. Out: [org.wardkeep.formats.protocol.syslog.SyslogSource].
/// - Never: reads what is reported: it may name patients.
/// - Add a form of header: one method in `SyslogDecoder`.
/// - Proof: `SyslogDecoderTest`; the syslog capture of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.syslog;

import org.jspecify.annotations.NullMarked;
