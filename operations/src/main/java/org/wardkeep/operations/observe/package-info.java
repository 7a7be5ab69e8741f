/// Observe: what captures show of devices and their conversations.
///
/// - In: captures, or an interface of this machine. Out: devices, conversations, statistics,
///   problems.
/// - Never: keeps a packet, a payload, anything of a patient.
/// - Add a result: [org.wardkeep.operations.observe.Observed] and the schema in `docs/schema`.
/// - Proof: `ObserveTest`, `LiveCaptureTest`, `PatientDataTest`.
@NullMarked
package org.wardkeep.operations.observe;

import org.jspecify.annotations.NullMarked;
