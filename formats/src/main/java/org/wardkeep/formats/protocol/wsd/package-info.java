/// WS-Discovery and the device metadata of DPWS and IEEE 11073 SDC: medical devices that announce
/// themselves.
///
/// - In: UDP datagrams; bodies of HTTP, plain or gzip, by `DeviceMetadata`. Out:
///   [org.wardkeep.formats.protocol.wsd.WsdTarget], [org.wardkeep.formats.protocol.wsd.WsdDevice].
/// - Never: copies an element that is not in `SoapElement`; tells a scope of a patient's context.
/// - Add an element: one line in `SoapElement`, its place in a record.
/// - Proof: `WsdDecoderTest`; the WS-Discovery capture of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.wsd;

import org.jspecify.annotations.NullMarked;
