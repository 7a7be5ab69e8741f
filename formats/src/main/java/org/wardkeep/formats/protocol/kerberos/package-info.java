/// Kerberos (RFC 4120): realms, machines and services. Names of persons are not read.
///
/// - In: datagrams, and both directions of a stream. Out:
///   [org.wardkeep.formats.protocol.kerberos.KerberosClient],
///   [org.wardkeep.formats.protocol.kerberos.KerberosService],
///   [org.wardkeep.formats.protocol.kerberos.KerberosServer].
/// - Never: the name of a user, a ticket, a key.
/// - Add a kind of service: one word in `Principal`.
/// - Proof: `KerberosTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.kerberos;

import org.jspecify.annotations.NullMarked;
