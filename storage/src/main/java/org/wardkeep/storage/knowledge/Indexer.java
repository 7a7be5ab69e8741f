package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.util.function.BiConsumer;

/// Turns a record into the statements that it is found by. Must be pure: the same record gives the
/// same statements in the same order.
@FunctionalInterface
public interface Indexer {
    /// @param number the record's, to stand in the statements
    void index(VulnerabilityRecord record, int number, BiConsumer<Subject, Statement> each);
}
