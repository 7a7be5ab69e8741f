package org.wardkeep.formats.nvd;

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
    private String description = "";
    private boolean english;
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
                                description,
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
                case "descriptions" -> json.array(() -> readDescription());
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

    private void readDescription() {
        var language = new String[] {""};
        var value = new String[] {""};
        json.object(field -> {
            switch (field) {
                case "lang" -> language[0] = json.textOrEmpty();
                case "value" -> value[0] = json.textOrEmpty();
                default -> json.skip();
            }
        });
        boolean isEnglish = language[0].startsWith("en");
        if (description.isEmpty() || (isEnglish && !english)) {
            description = value[0];
            english = isEnglish;
        }
    }

    private void readMetric() {
        var draft = new ScoreDraft();
        json.object(field -> {
            switch (field) {
                case "source" -> draft.source = json.textOrEmpty();
                case "cvssData" -> draft.readData(json);
                default -> json.skip();
            }
        });
        draft.finish().ifPresent(scores::add);
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

    private static final class ScoreDraft {
        String source = "";
        String version = "";
        String vector = "";
        double score = FeedScore.NONE;

        void readData(JsonScanner json) {
            json.object(field -> {
                switch (field) {
                    case "version" -> version = json.textOrEmpty();
                    case "vectorString" -> vector = json.textOrEmpty();
                    case "baseScore" -> {
                        var number = json.number();
                        score = number == null ? FeedScore.NONE : number;
                    }
                    default -> json.skip();
                }
            });
        }

        Optional<FeedScore> finish() {
            return vector.isEmpty() && score < 0
                    ? Optional.empty()
                    : Optional.of(new FeedScore(source, version, vector, score));
        }
    }
}
