package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.version.VersionKey;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Writes the statements on one subject as [Postings] reads them.
final class PostingsWriter implements StatementCodec.Words {
    private final Map<String, Integer> words = new HashMap<>();
    private final Map<VersionKey, Integer> keys = new HashMap<>();
    private final Packer out = new Packer();
    private final Packer column = new Packer();
    private final Packer bodies = new Packer();
    private final Packer body = new Packer();

    /// @param statements in the order of their records
    byte[] write(Subject subject, List<Statement> statements) {
        var prefix = SubjectKey.namePrefix(subject);
        var criteria = new ArrayList<String>(statements.size());
        var allWords = new TreeSet<String>();
        var allKeys = new TreeSet<VersionKey>();
        for (var one : statements) {
            criteria.add(StatementCodec.criteria(one, prefix));
            allWords.add(one.scheme());
            one.criteria().ifPresent(_ -> allWords.add(criteria.getLast()));
            for (var spans : List.of(one.affected(), one.unaffected())) {
                for (var span : spans) {
                    span.from().ifPresent(allKeys::add);
                    span.to().ifPresent(allKeys::add);
                }
            }
        }
        words.clear();
        keys.clear();
        out.clear().number(statements.size()).number(allWords.size());
        for (var word : allWords) {
            words.put(word, words.size());
            out.text(word);
        }
        out.number(allKeys.size());
        for (var key : allKeys) {
            keys.put(key, keys.size());
            out.block(key.toBytes());
        }
        bodies.clear();
        for (int i = 0; i < statements.size(); i++) {
            StatementCodec.write(body.clear(), statements.get(i), criteria.get(i), this);
            bodies.number(body.size()).raw(body);
        }
        var records = statements.stream().mapToInt(Statement::record).toArray();
        return finish(records);
    }

    private byte[] finish(int[] records) {
        writeColumn(records);
        out.number(column.size()).raw(column);
        return out.number(bodies.size()).raw(bodies).toBytes();
    }

    private void writeColumn(int[] records) {
        column.clear();
        int before = 0;
        for (int record : records) {
            column.number(record - before);
            before = record;
        }
    }

    /// The same statements, their records having new numbers; empty when one of the records is not
    /// there any more.
    ///
    /// @param newNumbers by the old one, rising; below 0 for a record that is gone
    Optional<byte[]> renumber(byte[] block, int[] newNumbers) {
        var from = new Unpacker(block);
        int count = from.count();
        for (int i = from.index(); i > 0; i--) {
            from.part();
        }
        for (int i = from.index(); i > 0; i--) {
            from.part();
        }
        int head = from.position();
        var records = Postings.records(from.part(), count);
        for (int i = 0; i < count; i++) {
            int number = records[i] < newNumbers.length ? newNumbers[records[i]] : -1;
            if (number < 0) {
                return Optional.empty();
            }
            records[i] = number;
        }
        writeColumn(records);
        out.clear().raw(block, 0, head).number(column.size()).raw(column);
        return Optional.of(out.raw(block, from.position(), from.remaining()).toBytes());
    }

    @Override
    public void word(Packer to, String word) {
        to.number(words.getOrDefault(word, 0));
    }

    @Override
    public void key(Packer to, VersionKey key) {
        to.number(keys.getOrDefault(key, 0));
    }
}
