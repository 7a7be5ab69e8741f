package org.wardkeep.risk;

/// Why a unit stands where it stands.
///
/// @param ruleId of the card that says more, see [RuleCards]
/// @param sentence for the reader
/// @param evidence what was looked at
public record RankReason(String ruleId, String sentence, String evidence) {}
