package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.Exported;

import java.io.IOException;

/// Writes the knowledge as one signed file, for a network that reaches no source.
public final class ExportKnowledge implements Operation<ExportRequest, Exported> {
    @Override
    public Permission permission() {
        return Permission.SIGN_KNOWLEDGE;
    }

    @Override
    public String journalEntry(ExportRequest request) {
        return "exported the knowledge, signed, to " + request.to();
    }

    @Override
    public Exported run(ExportRequest request) {
        try {
            return request.exchange().export(request.to(), request.now());
        } catch (IOException e) {
            return new Exported.Refused(
                    "%s could not be written: %s".formatted(request.to(), e.getMessage()));
        }
    }
}
