package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.Accepted;

import java.io.IOException;

/// Puts the content of a signed file in force, when its key is accepted here.
public final class AcceptKnowledge implements Operation<AcceptRequest, Accepted> {
    @Override
    public Permission permission() {
        return Permission.CHANGE_KNOWLEDGE;
    }

    @Override
    public String journalEntry(AcceptRequest request) {
        return "took signed knowledge in from %s%s"
                .formatted(
                        request.from(),
                        request.accepted().map(key -> ", accepting the key " + key).orElse(""));
    }

    @Override
    public Accepted run(AcceptRequest request) {
        try {
            return request.exchange().accept(request.from(), request.accepted(), request.now());
        } catch (IOException | DamagedKnowledgeException e) {
            return new Accepted.Refused(
                    "%s was not taken in: %s".formatted(request.from(), e.getMessage()));
        }
    }
}
