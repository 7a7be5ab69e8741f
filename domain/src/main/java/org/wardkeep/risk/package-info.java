/// Decides what to do first: what a unit does to a patient, and how urgent a finding on it is.
///
/// - In: [org.wardkeep.risk.UnitWords] and [org.wardkeep.risk.RiskFactors], filled by the caller.
///   Out: a [org.wardkeep.risk.Rank] that names every rule that spoke, with its evidence.
/// - Never: reads the clock or the disk, matches units to advisories, states a probability, lets an
///   unknown count as safe.
/// - Add a rule: one class beside `KnownExploitedRule`, one line in `RankRules`, one row in
///   `risk-rules.csv`; a clinical word: one row in `clinical-roles.csv`.
/// - Proof: `RankingTest` runs the worked examples of `docs/ranking.md`; `RankingOrderTest` raises
///   every factor at random; `ClinicalRolesTest` reads descriptions as real exports write them.
@NullMarked
package org.wardkeep.risk;

import org.jspecify.annotations.NullMarked;
