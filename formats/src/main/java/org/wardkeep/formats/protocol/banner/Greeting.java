package org.wardkeep.formats.protocol.banner;

import org.wardkeep.formats.protocol.Observation;

/// What a server says of itself to whoever connects, without its number.
///
/// @param protocol `FTP`, `SMTP` or `TELNET`
/// @param text the first line of the greeting (RFC 959, 5.4; RFC 5321, 4.2), or all that a Telnet
///   server writes up to its question for a name
public record Greeting(String protocol, String text) implements Observation {}
