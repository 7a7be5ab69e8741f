package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.storage.knowledge.Selection.Chosen;
import org.wardkeep.vulnerability.knowledge.KnowledgeChange.Committed;
import org.wardkeep.vulnerability.knowledge.Vulnerability;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/// Makes a knowledge file out of the one before and of what was taken in since.
///
/// Everything stands in the file in one order, so that the same records give the same bytes, in
/// however many steps they came.
final class KnowledgeWriter implements Closeable {
    /// Statements in memory before they go to disk; all of NVD needs about as much.
    private static final long BUCKET_BYTES = 384L << 20;

    private final @Nullable KnowledgeFile before;
    private final List<RecordHead> beforeHeads = new ArrayList<>();
    private final Indexing indexing;
    private final RecordSpool spool;
    private final StatementBuckets buckets;
    private final AtomicInteger arrivals = new AtomicInteger();
    private final List<TakenSource> sources = Collections.synchronizedList(new ArrayList<>());

    /// How records become statements.
    ///
    /// @param version raised with every change of the indexer: a file of another version is then
    ///   indexed anew from its records
    record Indexing(Indexer indexer, int version) {}

    /// @param before what is in force; null when nothing is
    /// @param folder for files that are needed meanwhile, whose names begin with `name`
    KnowledgeWriter(@Nullable KnowledgeFile before, Path folder, String name, Indexing indexing)
            throws IOException {
        this.before = before;
        this.indexing = indexing;
        this.spool = new RecordSpool(folder.resolve(name + ".records"));
        this.buckets = new StatementBuckets(folder, name, BUCKET_BYTES);
        if (before != null) {
            for (int i = 0; i < before.recordCount(); i++) {
                beforeHeads.add(before.head(i));
            }
        }
    }

    TakenSource source(String part) {
        var taken = new TakenSource(this, part);
        sources.add(taken);
        return taken;
    }

    /// Takes a record in. May be called by several threads.
    Arrival arrive(VulnerabilityRecord record, TakenSource source) throws IOException {
        var packed = new Packer();
        RecordCodec.write(packed, record);
        var head = RecordHead.of(record, 0, packed);
        int old = Collections.binarySearch(beforeHeads, head, RecordHead.ORDER);
        if (old >= 0 && beforeHeads.get(old).hasSameContentAs(head)) {
            return new Arrival(head, Arrival.AS_BEFORE, 0, source);
        }
        int number = arrivals.getAndIncrement();
        long place = spool.append(packed);
        if (head.counts()) {
            index(record, number);
        }
        return new Arrival(head, number, place, source);
    }

    private void index(VulnerabilityRecord record, int number) throws IOException {
        var packed = new Packer();
        var failure = new ArrayList<IOException>();
        indexing.indexer()
                .index(
                        record,
                        number,
                        (subject, statement) -> {
                            try {
                                StatementBuckets.pack(packed.clear(), subject, statement);
                                buckets.add(subject, number, packed);
                            } catch (IOException e) {
                                failure.add(e);
                            }
                        });
        if (!failure.isEmpty()) {
            throw failure.getFirst();
        }
    }

    /// @param target must not exist; is complete and on the disk when this returns
    Committed write(Path target, Instant made) throws IOException {
        var kept = sources.stream().flatMap(source -> source.arrivals().stream()).toList();
        var selection = Selection.of(beforeHeads, kept);
        var state = new StateMerge(before, sources);
        var heads = selection.chosen().stream().map(state::withSource).toList();
        try (var file = new FileAssembler(target)) {
            var oldBlocks = before == null ? null : before.records();
            new BlocksWriter(file, spool, oldBlocks).write(selection.chosen());
            writeSubjects(file, selection.chosen(), heads);
            var grouped = Grouping.of(heads);
            writeHeads(file, heads, grouped.about());
            writeVulnerabilities(file, grouped.vulnerabilities());
            writePurls(file);
            writeExploitation(file);
            var packed = new Packer();
            state.state(made, heads).write(packed);
            file.write(packed);
            file.end(Section.STATE);
            file.finish(indexing.version());
        }
        return new Committed(
                heads.size(),
                selection.added(),
                selection.changed(),
                selection.unchanged(),
                selection.older());
    }

    private void writeSubjects(FileAssembler file, List<Chosen> chosen, List<RecordHead> heads)
            throws IOException {
        var corrected = Selection.corrected(heads);
        var correctedBefore = Selection.corrected(beforeHeads);
        boolean sameIndexing = before != null && before.statementsVersion() == indexing.version();
        var beforeNumbers = new int[beforeHeads.size()];
        Arrays.fill(beforeNumbers, -1);
        var indexedAgain = new TreeMap<Integer, Integer>();
        for (int i = 0; i < chosen.size(); i++) {
            int old = chosen.get(i).before();
            if (old >= 0 && sameIndexing && corrected[i] == correctedBefore[old]) {
                beforeNumbers[old] = i;
            } else if (before != null && old >= 0 && heads.get(i).counts()) {
                int number = arrivals.getAndIncrement();
                index(before.record(old), number);
                indexedAgain.put(number, i);
            }
        }
        var arrivalNumbers = new int[arrivals.get()];
        Arrays.fill(arrivalNumbers, -1);
        indexedAgain.forEach((number, i) -> arrivalNumbers[number] = i);
        for (int i = 0; i < chosen.size(); i++) {
            var arrival = chosen.get(i).arrival();
            if (arrival != null) {
                arrivalNumbers[arrival.number()] = i;
            }
        }
        var writer = new SubjectsWriter(file, beforeNumbers, arrivalNumbers, corrected);
        writer.write(
                before != null && sameIndexing ? before.subjects().all() : SubjectsWriter.nothing(),
                buckets.merge());
        var names = new KeyedSectionWriter(file);
        writer.folded().write(names);
        names.end(Section.FOLDED_SLOTS, Section.FOLDED);
    }

    private static void writeHeads(
            FileAssembler file, List<RecordHead> heads, List<List<Integer>> about)
            throws IOException {
        var section = new NumberedSectionWriter(file);
        var packed = new Packer();
        for (var head : heads) {
            head.write(packed.clear());
            section.add(packed);
        }
        section.end(Section.HEAD_PLACES, Section.HEADS);
        var numbers = new NumberedSectionWriter(file);
        for (var several : about) {
            numbers.add(packed.clear().list(several, (_, number) -> packed.number(number)));
        }
        numbers.end(Section.ABOUT_PLACES, Section.ABOUT);
    }

    private static void writeVulnerabilities(FileAssembler file, List<Vulnerability> all)
            throws IOException {
        var section = new NumberedSectionWriter(file);
        var names = new TreeMap<byte[], Integer>(Arrays::compareUnsigned);
        var packed = new Packer();
        for (int i = 0; i < all.size(); i++) {
            VulnerabilityCodec.write(packed.clear(), all.get(i));
            section.add(packed);
            for (var name : all.get(i).names()) {
                names.put(Grouping.key(name).getBytes(StandardCharsets.UTF_8), i);
            }
        }
        section.end(Section.VULNERABILITY_PLACES, Section.VULNERABILITIES);
        var keyed = new KeyedSectionWriter(file);
        for (var name : names.entrySet()) {
            keyed.add(name.getKey(), packed.clear().number(name.getValue()).toBytes());
        }
        keyed.end(Section.NAME_SLOTS, Section.NAMES);
    }

    private void writePurls(FileAssembler file) throws IOException {
        var maps = new PlatformMaps();
        sources.forEach(source -> maps.addAll(source.platforms()));
        var section = new KeyedSectionWriter(file);
        if (maps.isEmpty() && before != null) {
            var old = before.purls().all();
            while (old.hasNext()) {
                var entry = old.next();
                section.add(entry.key(), entry.value());
            }
        }
        maps.write(section);
        section.end(Section.PURL_SLOTS, Section.PURLS);
    }

    private void writeExploitation(FileAssembler file) throws IOException {
        var use = new WildUse();
        sources.forEach(source -> use.addAll(source.wildUse()));
        var section = new KeyedSectionWriter(file);
        use.write(before == null ? SubjectsWriter.nothing() : before.exploitation().all(), section);
        section.end(Section.EXPLOITATION_SLOTS, Section.EXPLOITATION);
    }

    @Override
    public void close() throws IOException {
        try (spool) {
            buckets.close();
        }
    }

    /// The names of all sources, old and new, in their order.
    static List<String> names(List<Edition> editions, List<String> old) {
        var names = new TreeSet<>(old);
        editions.forEach(edition -> names.add(edition.source()));
        return List.copyOf(names);
    }
}
