package org.wardkeep.storage.knowledge;

import org.jspecify.annotations.Nullable;
import org.wardkeep.vocabulary.Cpe;
import org.wardkeep.vocabulary.version.VersionKey;
import org.wardkeep.vulnerability.knowledge.Statement;
import org.wardkeep.vulnerability.knowledge.Subject;

import java.util.AbstractList;
import java.util.RandomAccess;

/// The statements on one subject, each made when it is asked for: the largest subjects have tens of
/// thousands, and a walk over them should leave nothing behind.
///
/// ```
/// number  of statements
/// number  of words, then each: texts that the statements share, in the order of their bytes
/// number  of keys, then each: version keys that the statements share, in the order of their bytes
/// block   for each statement the number of its record, less the one before it
/// block   for each statement, as StatementCodec writes it, with places for words and keys
/// ```
///
/// The numbers of the records stand apart, so that they can change while everything else is copied.
/// Safe for several threads: what is kept of what was made is the same for all of them.
final class Postings extends AbstractList<Statement>
        implements RandomAccess, StatementCodec.Reading {
    private final String namePrefix;
    private final String[] words;
    private final @Nullable Cpe[] names;
    private final VersionKey[] keys;
    private final int[] records;
    private final int[] places;
    private final byte[] bytes;

    Postings(Subject subject, byte[] block) {
        namePrefix = SubjectKey.namePrefix(subject);
        bytes = block;
        var from = new Unpacker(block);
        int count = from.count();
        words = new String[from.count()];
        for (int i = 0; i < words.length; i++) {
            words[i] = from.text();
        }
        names = new @Nullable Cpe[words.length];
        keys = new VersionKey[from.count()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = VersionKey.of(from.block());
        }
        records = records(from.part(), count);
        var bodies = from.part();
        places = new int[count + 1];
        for (int i = 0; i < count; i++) {
            places[i] = bodies.position();
            bodies.part();
            places[i + 1] = bodies.position();
        }
    }

    static int[] records(Unpacker column, int count) {
        if (count > column.remaining()) {
            throw Unpacker.damaged("has %d statements and fewer records".formatted(count));
        }
        var records = new int[count];
        long record = 0;
        for (int i = 0; i < count; i++) {
            record += column.number();
            if (record < 0 || record > Integer.MAX_VALUE) {
                throw Unpacker.damaged("has a statement of record " + record);
            }
            records[i] = (int) record;
        }
        return records;
    }

    @Override
    public Statement get(int index) {
        int from = places[index];
        var body = new Unpacker(bytes, from, places[index + 1] - from).part();
        return StatementCodec.read(body, records[index], this);
    }

    @Override
    public int size() {
        return records.length;
    }

    @Override
    public String word(Unpacker from) {
        return words[place(from, words.length)];
    }

    @Override
    public Cpe name(Unpacker from) {
        int place = place(from, words.length);
        var known = names[place];
        if (known == null) {
            known = StatementCodec.name(words[place], namePrefix);
            names[place] = known;
        }
        return known;
    }

    @Override
    public VersionKey key(Unpacker from) {
        return keys[place(from, keys.length)];
    }

    private static int place(Unpacker from, int size) {
        int place = from.index();
        if (place >= size) {
            throw Unpacker.damaged("asks for word %d of %d".formatted(place, size));
        }
        return place;
    }
}
