/// Reads the scores of the Exploit Prediction Scoring System as FIRST publishes them every day.
///
/// - In: CSV, packed by gzip or not. Out: an [org.wardkeep.formats.epss.EpssTable].
/// - Never: gives a vulnerability that has no score one.
/// - Add a column: one index in `EpssReader`.
/// - Proof: `EpssReaderTest`.
@NullMarked
package org.wardkeep.formats.epss;

import org.jspecify.annotations.NullMarked;
