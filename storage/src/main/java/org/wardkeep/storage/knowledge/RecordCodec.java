package org.wardkeep.storage.knowledge;

import org.wardkeep.vulnerability.knowledge.Feed;
import org.wardkeep.vulnerability.knowledge.PackageStatement;
import org.wardkeep.vulnerability.knowledge.PackageStatement.CommitSpan;
import org.wardkeep.vulnerability.knowledge.ProductStatement;
import org.wardkeep.vulnerability.knowledge.ProductStatement.Status;
import org.wardkeep.vulnerability.knowledge.ProductStatement.Versions;
import org.wardkeep.vulnerability.knowledge.RecordBrief;
import org.wardkeep.vulnerability.knowledge.Ssvc;
import org.wardkeep.vulnerability.knowledge.StatedScore;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord;
import org.wardkeep.vulnerability.knowledge.VulnerabilityRecord.Standing;

import java.time.Instant;
import java.util.Optional;

/// A whole record as bytes: its components in their order, each record alone.
final class RecordCodec {
    private static final Coded<Feed> FEEDS = new Coded<>(Feed.class);
    private static final Coded<Standing> STANDINGS = new Coded<>(Standing.class);
    private static final Coded<Status> STATUSES = new Coded<>(Status.class);

    private RecordCodec() {}

    static void write(Packer to, VulnerabilityRecord record) {
        to.u8(FEEDS.code(record.feed())).text(record.id()).text(record.origin());
        to.text(record.revision()).u8(STANDINGS.code(record.standing()));
        to.texts(record.aliases()).texts(record.upstream()).text(record.summary());
        to.u8(record.published().isPresent() ? 1 : 0);
        record.published().ifPresent(at -> to.signed(at.getEpochSecond()));
        to.list(record.scores(), RecordCodec::writeScore);
        to.texts(record.weaknesses());
        to.u8(record.ssvc().isPresent() ? 1 : 0);
        record.ssvc()
                .ifPresent(points ->
                        to.text(points.exploitation())
                                .text(points.automatable())
                                .text(points.technicalImpact()));
        to.list(record.packages(), RecordCodec::writePackage);
        to.list(record.configurations(), ConfigurationCodec::write);
        to.list(record.products(), RecordCodec::writeProduct);
    }

    static VulnerabilityRecord read(Unpacker from) {
        var feed = FEEDS.read(from);
        var id = from.text();
        var origin = from.text();
        var revision = from.text();
        var standing = STANDINGS.read(from);
        return new VulnerabilityRecord(
                id,
                feed,
                origin,
                revision,
                standing,
                from.texts(),
                from.texts(),
                from.text(),
                from.u8() == 0 ? Optional.empty() : Optional.of(instant(from)),
                from.list(RecordCodec::readScore),
                from.texts(),
                from.u8() == 0
                        ? Optional.empty()
                        : Optional.of(new Ssvc(from.text(), from.text(), from.text())),
                from.list(RecordCodec::readPackage),
                from.list(ConfigurationCodec::read),
                from.list(RecordCodec::readProduct));
    }

    /// The part of a record that stands before what it says of packages and platforms.
    static RecordBrief readBrief(Unpacker from) {
        var feed = FEEDS.read(from);
        var id = from.text();
        skipText(from);
        var revision = from.text();
        var standing = STANDINGS.read(from);
        skipTexts(from);
        skipTexts(from);
        var summary = from.text();
        if (from.u8() != 0) {
            from.signed();
        }
        return new RecordBrief(
                feed, id, revision, standing, summary, from.list(RecordCodec::readScore));
    }

    private static void skipText(Unpacker from) {
        from.skip(from.count());
    }

    private static void skipTexts(Unpacker from) {
        for (int count = from.count(); count > 0; count--) {
            skipText(from);
        }
    }

    private static Instant instant(Unpacker from) {
        long seconds = from.signed();
        if (seconds < Instant.MIN.getEpochSecond() || seconds > Instant.MAX.getEpochSecond()) {
            throw Unpacker.damaged("has a time that is none");
        }
        return Instant.ofEpochSecond(seconds);
    }

    private static void writeScore(Packer to, StatedScore score) {
        to.text(score.source()).text(score.version()).text(score.vector());
        to.u64(Double.doubleToLongBits(score.score()));
    }

    private static StatedScore readScore(Unpacker from) {
        return new StatedScore(
                from.text(), from.text(), from.text(), Double.longBitsToDouble(from.u64()));
    }

    private static void writePackage(Packer to, PackageStatement one) {
        to.text(one.ecosystem()).text(one.name());
        to.list(one.spans(), ConfigurationCodec::writeSpan);
        to.texts(one.versions());
        to.list(
                one.commits(),
                (_, span) -> to.text(span.repository()).text(span.introduced()).text(span.fixed()));
        to.texts(one.systems()).texts(one.processors());
    }

    private static PackageStatement readPackage(Unpacker from) {
        return new PackageStatement(
                from.text(),
                from.text(),
                from.list(ConfigurationCodec::readSpan),
                from.texts(),
                from.list(each -> new CommitSpan(each.text(), each.text(), each.text())),
                from.texts(),
                from.texts());
    }

    private static void writeProduct(Packer to, ProductStatement one) {
        to.text(one.vendor()).text(one.product()).text(one.ecosystem()).text(one.packageName());
        to.list(one.cpes(), ConfigurationCodec::writeName).texts(one.platforms());
        to.u8(STATUSES.code(one.otherwise()));
        to.list(
                one.versions(),
                (_, versions) -> {
                    ConfigurationCodec.writeSpan(to, versions.span());
                    to.text(versions.scheme()).u8(STATUSES.code(versions.status()));
                    to.text(versions.wording());
                });
    }

    private static ProductStatement readProduct(Unpacker from) {
        return new ProductStatement(
                from.text(),
                from.text(),
                from.text(),
                from.text(),
                from.list(ConfigurationCodec::readName),
                from.texts(),
                STATUSES.read(from),
                from.list(each ->
                        new Versions(
                                ConfigurationCodec.readSpan(each),
                                each.text(),
                                STATUSES.read(each),
                                each.text())));
    }
}
