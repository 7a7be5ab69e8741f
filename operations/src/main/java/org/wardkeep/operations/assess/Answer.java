package org.wardkeep.operations.assess;

import org.wardkeep.remediation.ActionPlan;
import org.wardkeep.remediation.PatchPermission;
import org.wardkeep.risk.MakerStatement;
import org.wardkeep.risk.Rank;
import org.wardkeep.risk.RoleFinding;
import org.wardkeep.risk.SupportStage;
import org.wardkeep.vulnerability.Certainty;

import java.util.List;

/// What concerns units of one description in one department, what to do, and why.
///
/// @param findings strongest first, closed ones too; never empty
/// @param maker what the makers say, taken together; the same that it was ranked by
public record Answer(
        List<Finding> findings,
        RoleFinding role,
        Rank rank,
        ActionPlan plan,
        MakerStatement maker,
        PatchPermission permission,
        SupportStage support) {
    public Answer {
        findings = List.copyOf(findings);
    }

    /// The findings that are open; where all are closed, those.
    public List<Finding> counting() {
        var open = findings.stream().filter(finding -> !finding.isClosed()).toList();
        return open.isEmpty() ? findings : open;
    }

    /// The strongest of the findings that count.
    public Certainty certainty() {
        return counting().stream()
                .map(Finding::certainty)
                .max(Certainty::compareTo)
                .orElse(Certainty.NO);
    }

    /// Open vulnerabilities of all findings, sorted, each once.
    public List<String> vulnerabilities() {
        return findings.stream()
                .flatMap(finding -> finding.vulnerabilities().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
