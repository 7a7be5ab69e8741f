package org.wardkeep.operations.knowledge;

import org.wardkeep.vulnerability.knowledge.Exploitation;
import org.wardkeep.vulnerability.knowledge.Vulnerability;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.util.List;

/// Everything that is said of one vulnerability.
///
/// @param records what each source says, in the order of the feeds
/// @param disagreements what the sources do not agree on
public record Explanation(
        Vulnerability vulnerability,
        List<VulnerabilityRecord> records,
        Exploitation exploitation,
        List<Disagreement> disagreements) {
    public Explanation {
        records = List.copyOf(records);
        disagreements = List.copyOf(disagreements);
    }

    /// Something that two sources say differently.
    ///
    /// @param topic what it is about
    /// @param says each source in its own words
    public record Disagreement(String topic, List<String> says) {
        public Disagreement {
            says = List.copyOf(says);
        }
    }
}
