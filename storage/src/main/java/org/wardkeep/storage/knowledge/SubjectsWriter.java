package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;

/// Writes the statements of every subject: those of the file before whose records are still there,
/// and the new ones. A subject on which nothing new is said is copied, with new numbers of its
/// records.
final class SubjectsWriter {
    private final int[] beforeNumbers;
    private final int[] arrivalNumbers;
    private final boolean[] corrected;
    private final PostingsWriter postings = new PostingsWriter();
    private final FoldedNames folded = new FoldedNames();
    private final KeyedSectionWriter to;

    /// @param beforeNumbers new number by the one in the file before; below 0 for a record whose
    ///   statements there count no more
    /// @param arrivalNumbers new number by the one of the arrival; below 0 for one not in force
    /// @param corrected by new number: records whose statements on platforms do not count
    SubjectsWriter(
            FileAssembler file, int[] beforeNumbers, int[] arrivalNumbers, boolean[] corrected) {
        this.beforeNumbers = beforeNumbers;
        this.arrivalNumbers = arrivalNumbers;
        this.corrected = corrected;
        this.to = new KeyedSectionWriter(file);
    }

    void write(Iterator<KeyedEntry> before, StatementBuckets.Merge arrived) throws IOException {
        var old = next(before);
        while (old != null || !arrived.isEmpty()) {
            int order =
                    arrived.isEmpty()
                            ? -1
                            : old == null ? 1 : Arrays.compareUnsigned(old.key(), arrived.key());
            if (old != null && order < 0) {
                copy(old);
                old = next(before);
            } else if (old != null && order == 0) {
                merge(old.key(), old.value(), arrived.next());
                old = next(before);
            } else {
                var key = arrived.key();
                merge(key, null, arrived.next());
            }
        }
        to.end(Section.SUBJECT_SLOTS, Section.SUBJECTS);
    }

    private static @Nullable KeyedEntry next(Iterator<KeyedEntry> entries) {
        return entries.hasNext() ? entries.next() : null;
    }

    private void copy(KeyedEntry old) throws IOException {
        var renumbered = postings.renumber(old.value(), beforeNumbers);
        if (renumbered.isEmpty()) {
            merge(old.key(), old.value(), new byte[0]);
            return;
        }
        int count = new Unpacker(old.value()).index();
        add(SubjectKey.subject(old.key()), old.key(), renumbered.get(), count);
    }

    private void merge(byte[] key, byte @Nullable [] old, byte[] arrived) throws IOException {
        var subject = SubjectKey.subject(key);
        var statements = new ArrayList<Statement>();
        if (old != null) {
            for (var one : new Postings(subject, old)) {
                int number = beforeNumbers[one.record()];
                if (number >= 0) {
                    statements.add(renumbered(one, number));
                }
            }
        }
        StatementBuckets.read(subject, arrived, arrivalNumbers, statements);
        if (SubjectKey.isPlatform(key)) {
            statements.removeIf(one -> corrected[one.record()]);
        }
        if (!statements.isEmpty()) {
            // Statements of one record stay in the order in which they were made.
            statements.sort(Comparator.comparingInt(Statement::record));
            add(subject, key, postings.write(subject, statements), statements.size());
        }
    }

    private static Statement renumbered(Statement one, int record) {
        return new Statement(
                record,
                one.part(),
                one.scheme(),
                one.affected(),
                one.unaffected(),
                one.otherwise(),
                one.unread(),
                one.criteria(),
                one.reach());
    }

    private void add(Subject subject, byte[] key, byte[] block, int statements) throws IOException {
        to.add(key, block);
        folded.add(subject, key, statements);
    }

    /// The names of the subjects that were written.
    FoldedNames folded() {
        return folded;
    }

    static Iterator<KeyedEntry> nothing() {
        return Collections.<KeyedEntry>emptyList().iterator();
    }
}
