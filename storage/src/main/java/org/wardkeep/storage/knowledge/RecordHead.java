package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.Feed;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord.Standing;

import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;

/// What has to be known of a record without unpacking it: who it is, what it is named, how its
/// bytes can be told from others.
///
/// @param source number of the source in the state, from 0
/// @param length of the packed record, in bytes
/// @param crc CRC-32C of the packed record
record RecordHead(
        Feed feed,
        String id,
        String revision,
        Standing standing,
        List<String> aliases,
        List<String> upstream,
        int source,
        int length,
        int crc) {
    private static final Coded<Feed> FEEDS = new Coded<>(Feed.class);
    private static final Coded<Standing> STANDINGS = new Coded<>(Standing.class);

    /// The order of the records in the file.
    static final Comparator<RecordHead> ORDER =
            Comparator.comparing(RecordHead::feed).thenComparing(RecordHead::id);

    RecordHead {
        aliases = List.copyOf(aliases);
        upstream = List.copyOf(upstream);
    }

    static RecordHead of(VulnerabilityRecord record, int source, Packer packed) {
        var crc = new CRC32C();
        crc.update(packed.array(), 0, packed.size());
        return new RecordHead(
                record.feed(),
                record.id(),
                record.revision(),
                record.standing(),
                record.aliases(),
                record.upstream(),
                source,
                packed.size(),
                (int) crc.getValue());
    }

    /// Whether statements of the record are to be found.
    boolean counts() {
        return switch (standing) {
            case PUBLISHED, DISPUTED -> true;
            case RESERVED, REJECTED, WITHDRAWN -> false;
        };
    }

    boolean isSameRecordAs(RecordHead other) {
        return ORDER.compare(this, other) == 0;
    }

    boolean hasSameContentAs(RecordHead other) {
        return isSameRecordAs(other) && length == other.length && crc == other.crc;
    }

    RecordHead from(int newSource) {
        return new RecordHead(
                feed, id, revision, standing, aliases, upstream, newSource, length, crc);
    }

    void write(Packer to) {
        to.u8(FEEDS.code(feed)).text(id).text(revision).u8(STANDINGS.code(standing));
        to.texts(aliases).texts(upstream).number(source).number(length).u32(crc);
    }

    static RecordHead read(Unpacker from) {
        var feed = FEEDS.read(from);
        var id = from.text();
        var revision = from.text();
        var standing = STANDINGS.read(from);
        return new RecordHead(
                feed,
                id,
                revision,
                standing,
                from.texts(),
                from.texts(),
                from.index(),
                from.index(),
                from.u32());
    }
}
