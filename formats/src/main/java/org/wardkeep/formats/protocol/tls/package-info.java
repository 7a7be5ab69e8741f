/// TLS: who asks for whom, with what software, and the certificates that are shown.
///
/// - In: both directions of a stream, until it is encrypted. Out:
///   [org.wardkeep.formats.protocol.tls.TlsClient], [org.wardkeep.formats.protocol.tls.TlsServer],
///   [org.wardkeep.formats.protocol.tls.TlsCertificate].
/// - Never: the certificate of a person; JA4S and others of the JA4+ family, which are not free.
/// - Add an extension: its case in `ClientHello`, and its place in a record.
/// - Proof: `TlsProtocolTest`, `ClientHelloTest`: JA4 as its makers published it for their
///   captures.
@NullMarked
package org.wardkeep.formats.protocol.tls;

import org.jspecify.annotations.NullMarked;
