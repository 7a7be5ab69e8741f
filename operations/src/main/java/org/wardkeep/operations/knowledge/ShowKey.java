package org.wardkeep.operations.knowledge;

import org.wardkeep.operations.Operation;
import org.wardkeep.operations.Permission;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange;
import org.wardkeep.vulnerability.knowledge.KnowledgeExchange.OwnKey;

import java.io.IOException;

/// Says which key exports are signed with; makes it when there is none.
public final class ShowKey implements Operation<KnowledgeExchange, ShowKey.Result> {
    /// The key, or why there is none.
    public sealed interface Result {
        record Known(OwnKey key) implements Result {}

        /// @param reason what is wrong and what to do
        record Unusable(String reason) implements Result {}
    }

    @Override
    public Permission permission() {
        return Permission.SIGN_KNOWLEDGE;
    }

    @Override
    public String journalEntry(KnowledgeExchange request) {
        return "looked at the key that exports of the knowledge are signed with";
    }

    @Override
    public Result run(KnowledgeExchange request) {
        try {
            return new Result.Known(request.ownKey());
        } catch (IOException e) {
            return new Result.Unusable("There is no key: " + e.getMessage());
        }
    }
}
