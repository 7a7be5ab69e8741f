package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.Indexing;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.util.function.BiConsumer;

/// Turns a record into the statements that it is found by. Must be pure: the same record gives the
/// same statements in the same order.
@FunctionalInterface
interface Indexer {
    /// The one of the domain.
    Indexer DOMAIN =
            (record, number, each) ->
                    Indexing.of(number, record)
                            .entries()
                            .forEach(one -> each.accept(one.subject(), one.statement()));

    /// @param number the record's, to stand in the statements
    void index(VulnerabilityRecord record, int number, BiConsumer<Subject, Statement> each);
}
