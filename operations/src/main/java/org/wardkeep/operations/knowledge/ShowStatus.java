package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.vulnerability.knowledge.DamagedKnowledgeException;
import org.wardkeep.vulnerability.knowledge.Knowledge;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore.Opened;

import java.io.IOException;
import java.util.Optional;

/// Says what the knowledge is made of: its sources, how old they are, what of them is missing.
public final class ShowStatus implements Operation<StatusRequest, StatusResult> {
    @Override
    public Permission permission() {
        return Permission.READ_KNOWLEDGE;
    }

    @Override
    public String journalEntry(StatusRequest request) {
        return "looked at the state of the knowledge at " + request.store().place();
    }

    @Override
    public StatusResult run(StatusRequest request) {
        return switch (request.store().open()) {
            case Opened.Absent(var place) -> new StatusResult.Absent(place);
            case Opened.Unusable(var reason) -> new StatusResult.Unusable(reason);
            case Opened.Ready(var knowledge) -> {
                try (knowledge) {
                    yield known(request, knowledge);
                } catch (DamagedKnowledgeException | IOException e) {
                    yield new StatusResult.Unusable(
                            "%s: %s".formatted(request.store().place(), e.getMessage()));
                }
            }
        };
    }

    private static StatusResult known(StatusRequest request, Knowledge knowledge)
            throws IOException {
        return new StatusResult.Known(
                request.store().place(),
                knowledge.state(),
                switch (request.depth()) {
                    case STATE -> Optional.empty();
                    case VERIFY -> Optional.of(request.store().verify());
                });
    }
}
