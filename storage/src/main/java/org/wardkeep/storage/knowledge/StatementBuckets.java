package org.wardkeep.storage.knowledge;

import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.version.VersionKey;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.PriorityQueue;

/// Statements on their way into the file, gathered by subject. What does not fit in memory goes to
/// disk as sorted runs, which are merged at the end. Safe for several threads while statements are
/// added.
final class StatementBuckets implements Closeable {
    private static final int SMALL = 48;

    /// A bucket costs this beside its bytes.
    private static final int BUCKET_COST = 160;

    private final Path folder;
    private final String name;
    private final long maxBytes;
    private final List<SortedRun> runs = new ArrayList<>();
    private Map<Subject, Packer> buckets = new HashMap<>();
    private long bytes;

    /// @param folder for the runs, whose names begin with `name`
    /// @param maxBytes of memory before a run is written
    StatementBuckets(Path folder, String name, long maxBytes) {
        this.folder = folder;
        this.name = name;
        this.maxBytes = maxBytes;
    }

    /// A statement with whole words, for those who have it not in a file yet.
    static void pack(Packer to, Subject subject, Statement statement) {
        var criteria = StatementCodec.criteria(statement, SubjectKey.namePrefix(subject));
        StatementCodec.write(to, statement, criteria, WHOLE);
    }

    /// @param statement as [#pack] made it
    synchronized void add(Subject subject, int record, Packer statement) throws IOException {
        var bucket = buckets.get(subject);
        if (bucket == null) {
            bucket = new Packer(SMALL);
            buckets.put(subject, bucket);
            bytes += BUCKET_COST;
        }
        bytes -= bucket.array().length;
        bucket.number(record).number(statement.size()).raw(statement);
        bytes += bucket.array().length;
        if (bytes > maxBytes) {
            spill();
        }
    }

    private void spill() throws IOException {
        var run = new SortedRun(folder.resolve(name + ".run" + runs.size()));
        runs.add(run);
        for (var one : sorted(buckets)) {
            run.append(one);
        }
        run.endWriting();
        buckets = new HashMap<>();
        bytes = 0;
    }

    private static List<KeyedEntry> sorted(Map<Subject, Packer> buckets) {
        var sorted = new ArrayList<KeyedEntry>(buckets.size());
        for (Entry<Subject, Packer> one : buckets.entrySet()) {
            sorted.add(new KeyedEntry(SubjectKey.of(one.getKey()), one.getValue().toBytes()));
        }
        buckets.clear();
        sorted.sort((a, b) -> Arrays.compareUnsigned(a.key(), b.key()));
        return sorted;
    }

    /// Every bucket in the order of the subjects' keys; nothing can be added any more.
    Merge merge() throws IOException {
        if (!runs.isEmpty() && !buckets.isEmpty()) {
            spill();
        }
        var merge = new Merge();
        if (runs.isEmpty()) {
            var all = sorted(buckets).iterator();
            merge.add(() -> all.hasNext() ? all.next() : null);
        }
        for (var run : runs) {
            merge.add(run);
        }
        return merge;
    }

    /// The statements of a bucket.
    ///
    /// @param newNumbers by the number that the record was added with; below 0 for one that does
    ///   not count
    static void read(Subject subject, byte[] bucket, int[] newNumbers, List<Statement> to) {
        var from = new Unpacker(bucket);
        var words = new WholeWords(SubjectKey.namePrefix(subject));
        while (!from.isAtEnd()) {
            int record = newNumbers[from.index()];
            var body = from.part();
            if (record >= 0) {
                to.add(StatementCodec.read(body, record, words));
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var run : runs) {
            run.close();
        }
    }

    /// Joins sorted runs.
    static final class Merge {
        private final PriorityQueue<Head> heads =
                new PriorityQueue<>((a, b) -> {
                    int byKey = Arrays.compareUnsigned(a.entry.key(), b.entry.key());
                    return byKey != 0 ? byKey : Integer.compare(a.order, b.order);
                });
        private int count;

        private record Head(KeyedEntry entry, SortedEntries run, int order) {}

        void add(SortedEntries run) throws IOException {
            push(run, count++);
        }

        private void push(SortedEntries run, int order) throws IOException {
            var entry = run.next();
            if (entry != null) {
                heads.add(new Head(entry, run, order));
            }
        }

        boolean isEmpty() {
            return heads.isEmpty();
        }

        /// The key that comes next; must not be asked at the end.
        byte[] key() {
            return heads.element().entry.key();
        }

        /// The bytes of every run under the key that comes next.
        byte[] next() throws IOException {
            var first = heads.remove();
            push(first.run, first.order);
            if (isEmpty() || !Arrays.equals(key(), first.entry.key())) {
                return first.entry.value();
            }
            var all = new Packer().raw(first.entry.value(), 0, first.entry.value().length);
            while (!isEmpty() && Arrays.equals(key(), first.entry.key())) {
                var more = heads.remove();
                all.raw(more.entry.value(), 0, more.entry.value().length);
                push(more.run, more.order);
            }
            return all.toBytes();
        }
    }

    private static final StatementCodec.Words WHOLE =
            new StatementCodec.Words() {
                @Override
                public void word(Packer to, String word) {
                    to.text(word);
                }

                @Override
                public void key(Packer to, VersionKey key) {
                    to.block(key.toBytes());
                }
            };

    private record WholeWords(String namePrefix) implements StatementCodec.Reading {
        @Override
        public String word(Unpacker from) {
            return from.text();
        }

        @Override
        public Cpe name(Unpacker from) {
            return StatementCodec.name(from.text(), namePrefix);
        }

        @Override
        public VersionKey key(Unpacker from) {
            return VersionKey.of(from.block());
        }
    }
}
