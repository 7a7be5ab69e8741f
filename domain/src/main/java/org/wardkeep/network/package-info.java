/// Knows what is on the network: devices from what was seen of them on the wire, and what is wrong.
///
/// - In: observations of the decoders with their place and time, flows, and the hospital's own
///   list. Out: [org.wardkeep.network.Device]s, findings, and how devices stand to the list.
/// - Never: holds anything of a patient, opens a socket, reads the clock, takes a guess for a fact.
/// - Add a fingerprint: one line in a table, see `docs/how-to/add-a-fingerprint.md`. Add a
///   protocol's facts: one class beside `DicomClues`, one line in `ClueReaders`.
/// - Proof: `ClueReadersTest`, `MedicalCluesTest`, `DevicesTest`, `SwitchPortsTest`,
///   `FingerprintsTest`, `ReconciliationTest`, `WireRulesTest`.
@NullMarked
package org.wardkeep.network;

import org.jspecify.annotations.NullMarked;
