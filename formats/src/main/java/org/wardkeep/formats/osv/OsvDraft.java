package org.wardkeep.formats.osv;

import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.feed.FeedTime;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.osv.OsvAffected.Event;
import org.wardkeep.formats.osv.OsvAffected.EventType;
import org.wardkeep.formats.osv.OsvAffected.Range;
import org.wardkeep.formats.osv.OsvAffected.RangeType;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One record while it is read. Its fields come in any order; what is wrong with one of them costs
/// that one.
final class OsvDraft {
    private final JsonScanner json;
    private String id = "";
    private String modified = "";
    private Optional<Instant> published = Optional.empty();
    private String withdrawn = "";
    private final List<String> aliases = new ArrayList<>();
    private final List<String> upstream = new ArrayList<>();
    private final List<String> related = new ArrayList<>();
    private String summary = "";
    private String details = "";
    private final List<FeedScore> scores = new ArrayList<>();
    private final List<String> weaknesses = new ArrayList<>();
    private final List<OsvAffected> affected = new ArrayList<>();

    OsvDraft(JsonScanner json) {
        this.json = json;
    }

    Optional<OsvRecord> read() {
        json.object(field -> {
            switch (field) {
                case "id" -> id = json.textOrEmpty().strip();
                case "modified" -> modified = json.textOrEmpty();
                case "published" -> published = FeedTime.read(json);
                case "withdrawn" -> withdrawn = json.textOrEmpty().strip();
                case "aliases" -> readTexts(aliases);
                case "upstream" -> readTexts(upstream);
                case "related" -> readTexts(related);
                case "summary" -> summary = json.textOrEmpty();
                case "details" -> details = json.textOrEmpty();
                case "severity" -> json.array(() -> readScore(scores));
                case "database_specific" -> readWeaknesses();
                case "affected" -> json.array(this::readAffected);
                default -> json.skip();
            }
        });
        if (id.isEmpty()) {
            json.report(Code.MISSING, "the record has no id and was left out");
            return Optional.empty();
        }
        return Optional.of(
                new OsvRecord(
                        id,
                        modified,
                        published,
                        withdrawn,
                        aliases,
                        upstream,
                        related,
                        summary,
                        details,
                        scores,
                        weaknesses,
                        affected));
    }

    private void readTexts(List<String> texts) {
        json.array(() -> {
            var text = json.textOrEmpty().strip();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        });
    }

    /// GitHub's advisories name weaknesses here. Anything else belongs to the database alone.
    private void readWeaknesses() {
        if (!json.isObject()) {
            return;
        }
        json.object(field -> {
            if (field.equals("cwe_ids")) {
                readTexts(weaknesses);
            }
        });
    }

    private void readScore(List<FeedScore> into) {
        var type = new String[] {""};
        var score = new String[] {""};
        json.object(field -> {
            switch (field) {
                case "type" -> type[0] = json.textOrEmpty();
                case "score" -> score[0] = json.textOrEmpty();
                default -> json.skip();
            }
        });
        // Distributions state words of their own here, such as `medium`.
        if (type[0].startsWith("CVSS_") && !score[0].isBlank()) {
            into.add(new FeedScore("", version(type[0], score[0]), score[0], FeedScore.NONE));
        }
    }

    private static String version(String type, String vector) {
        int slash = vector.indexOf('/');
        return vector.startsWith("CVSS:") && slash > 0
                ? vector.substring("CVSS:".length(), slash)
                : type.equals("CVSS_V2") ? "2.0" : "";
    }

    private void readAffected() {
        var name = new String[] {"", ""};
        var ranges = new ArrayList<Range>();
        var versions = new ArrayList<String>();
        var own = new ArrayList<FeedScore>();
        var specifics = new OsvSpecifics(json, this::readRange);
        json.object(field -> {
            switch (field) {
                case "package" ->
                        json.object(inner -> {
                            switch (inner) {
                                case "ecosystem" -> name[0] = json.textOrEmpty().strip();
                                case "name" -> name[1] = json.textOrEmpty().strip();
                                default -> json.skip();
                            }
                        });
                case "ranges" -> json.array(() -> ranges.add(readRange()));
                case "versions" -> readTexts(versions);
                case "severity" -> json.array(() -> readScore(own));
                case "ecosystem_specific" -> specifics.read();
                default -> json.skip();
            }
        });
        affected.add(
                new OsvAffected(
                        name[0],
                        name[1],
                        specifics.insteadOf(ranges),
                        versions,
                        own,
                        specifics.systems(),
                        specifics.processors()));
    }

    private Range readRange() {
        var type = new RangeType[] {RangeType.UNKNOWN};
        var repository = new String[] {""};
        var events = new ArrayList<Event>();
        json.object(field -> {
            switch (field) {
                case "type" -> type[0] = rangeType();
                case "repo" -> repository[0] = json.textOrEmpty();
                case "events" -> json.array(() -> readEvent(events));
                default -> json.skip();
            }
        });
        return new Range(type[0], repository[0], events);
    }

    private RangeType rangeType() {
        var text = json.textOrEmpty();
        return switch (text) {
            case "SEMVER" -> RangeType.SEMVER;
            case "ECOSYSTEM" -> RangeType.ECOSYSTEM;
            case "GIT" -> RangeType.GIT;
            default -> {
                json.report(
                        Code.INVALID,
                        "%s must be SEMVER, ECOSYSTEM or GIT, got %s; nothing is made of the range"
                                .formatted(json.pointer(), Problem.quote(text)));
                yield RangeType.UNKNOWN;
            }
        };
    }

    /// An event whose version cannot be read stays with an empty one, so that whoever makes
    /// stretches of the events sees that one is not known.
    private void readEvent(List<Event> events) {
        if (!json.isObject()) {
            events.add(new Event(EventType.INTRODUCED, ""));
        }
        json.object(field -> {
            var type =
                    switch (field) {
                        case "introduced" -> Optional.of(EventType.INTRODUCED);
                        case "fixed" -> Optional.of(EventType.FIXED);
                        case "last_affected" -> Optional.of(EventType.LAST_AFFECTED);
                        case "limit" -> Optional.of(EventType.LIMIT);
                        default -> Optional.<EventType>empty();
                    };
            if (type.isEmpty()) {
                json.skip();
                return;
            }
            var version = json.scalar();
            events.add(new Event(type.get(), version == null ? "" : version.strip()));
        });
    }
}
