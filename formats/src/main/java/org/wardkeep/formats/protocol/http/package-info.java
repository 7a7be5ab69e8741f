/// HTTP/1: what clients and servers say of themselves, and what FHIR says of devices.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.http.HttpClient],
///   [org.wardkeep.formats.protocol.http.HttpServer],
///   [org.wardkeep.formats.protocol.http.HttpPage], and what `protocol.fhir` and `protocol.ntlm`
///   read.
/// - Never: copies a path, a query, a cookie, a credential, or a body; the title of a page only
///   where anybody is shown it.
/// - Add a header: one case in `HttpHeader`, and its place in a record.
/// - Proof: `HttpProtocolTest`, with captures of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.http;

import org.jspecify.annotations.NullMarked;
