package org.wardkeep.operations.match;

import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vulnerability.component.ComponentAnswer;

/// Told what matching finds, SBOM by SBOM and component by component, in their order.
public interface MatchSink {
    /// @param details what is known of a vulnerability beside the verdict
    void answer(Sbom sbom, ComponentAnswer answer, VulnerabilityLookup details);

    /// All components of an SBOM were told.
    void end(Sbom sbom);
}
