/// LDAP (RFC 4511), over TCP and without connection: which directory, on which machine, signed in
/// how.
///
/// - In: both directions of a stream, and datagrams. Out:
///   [org.wardkeep.formats.protocol.ldap.LdapServer],
///   [org.wardkeep.formats.protocol.ldap.LdapController],
///   [org.wardkeep.formats.protocol.ldap.LdapBind],
///   [org.wardkeep.formats.protocol.ldap.LdapClient], and what `protocol.ntlm` reads.
/// - Never: reads an entry, a filter's value for a person, a name or password that signs in.
/// - Add an attribute: one line in `LdapEntry`.
/// - Proof: `LdapTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.ldap;

import org.jspecify.annotations.NullMarked;
