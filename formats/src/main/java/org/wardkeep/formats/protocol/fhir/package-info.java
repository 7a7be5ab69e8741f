/// FHIR in JSON: what a server says it is, and the devices that resources speak of.
///
/// - In: the body of a message. Out: [org.wardkeep.formats.protocol.fhir.FhirServer],
///   [org.wardkeep.formats.protocol.fhir.FhirDevice]; of others, that they are about patients.
/// - Never: reads more than the kind of a resource other than CapabilityStatement and Device, nor
///   whose a device is.
/// - Add a field: its case in `FhirReader`, and its place in a record.
/// - Proof: `FhirReaderTest`, and a capture in `HttpProtocolTest`.
@NullMarked
package org.wardkeep.formats.protocol.fhir;

import org.jspecify.annotations.NullMarked;
