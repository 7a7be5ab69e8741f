package org.wardkeep.formats.nvd;

import org.wardkeep.formats.feed.EnglishText;
import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.feed.FeedTime;
import org.wardkeep.formats.json.JsonScanner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One record while it is read. Its fields come in any order; what is wrong with one of them costs
/// that one.
final class NvdDraft {
    private final JsonScanner json;
    private String id = "";
    private String source = "";
    private String status = "";
    private final List<String> tags = new ArrayList<>();
    private Optional<Instant> published = Optional.empty();
    private String lastModified = "";
    private final EnglishText description = new EnglishText();
    private final List<FeedScore> scores = new ArrayList<>();
    private final List<String> weaknesses = new ArrayList<>();
    private final List<NvdConfiguration> configurations = new ArrayList<>();
    private String correction = "";

    NvdDraft(JsonScanner json) {
        this.json = json;
    }

    /// The record; empty when it has no id.
    Optional<NvdCve> finish() {
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new NvdCve(
                                id,
                                source,
                                status,
                                tags,
                                published,
                                lastModified,
                                description.text(),
                                scores,
                                weaknesses,
                                configurations,
                                correction));
    }

    void read() {
        json.object(field -> {
            switch (field) {
                case "id" -> id = json.textOrEmpty().strip();
                case "sourceIdentifier" -> source = json.textOrEmpty();
                case "vulnStatus" -> status = json.textOrEmpty();
                case "cveTags" -> json.array(() -> readTags());
                case "published" -> published = FeedTime.read(json);
                case "lastModified" -> lastModified = json.textOrEmpty();
                case "descriptions" -> json.array(() -> description.read(json));
                case "metrics" -> json.object(_ -> json.array(() -> readMetric()));
                case "weaknesses" -> json.array(() -> readWeakness());
                case "configurations" ->
                        json.array(() -> configurations.add(new ConfigurationReader(json).read()));
                case "_reason" -> correction = json.textOrEmpty();
                default -> json.skip();
            }
        });
    }

    private void readTags() {
        json.object(field -> {
            if (field.equals("tags")) {
                json.array(() -> tags.add(json.textOrEmpty()));
            }
        });
    }

    private void readMetric() {
        var giver = new String[] {""};
        var given = new ArrayList<FeedScore>();
        json.object(field -> {
            switch (field) {
                case "source" -> giver[0] = json.textOrEmpty();
                case "cvssData" -> FeedScore.read(json).ifPresent(given::add);
                default -> json.skip();
            }
        });
        given.forEach(score -> scores.add(score.by(giver[0])));
    }

    private void readWeakness() {
        json.object(field -> {
            if (field.equals("description")) {
                json.array(() ->
                        json.object(inner -> {
                            if (inner.equals("value")) {
                                weaknesses.add(json.textOrEmpty());
                            }
                        }));
            }
        });
    }
}
