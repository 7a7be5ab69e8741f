/// Greetings: what FTP, mail and Telnet servers say before anybody signs in.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.banner.Greeting],
///   [org.wardkeep.formats.protocol.banner.MailClient].
/// - Never: reads what a user types, addresses of mail, or anything after the sign-in.
/// - Add a protocol that greets: copy `FtpProtocol`.
/// - Proof: `BannerTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.banner;

import org.jspecify.annotations.NullMarked;
