package org.wardkeep.operations.knowledge;

import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

import java.util.List;

/// Which vulnerabilities to explain.
///
/// @param names any of their names: CVE numbers, GHSA, OSV or distribution identifiers
public record ExplainRequest(KnowledgeStore store, List<String> names) {
    public ExplainRequest {
        names = List.copyOf(names);
    }
}
