package org.wardkeep.formats.nvd;

import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.nvd.NvdConfiguration.Match;
import org.wardkeep.formats.nvd.NvdConfiguration.Node;
import org.wardkeep.formats.nvd.NvdConfiguration.Operator;
import org.wardkeep.formats.reading.Timestamp;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

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
                case "published" -> published = instant(json.textOrEmpty());
                case "lastModified" -> lastModified = json.textOrEmpty();
                case "descriptions" -> json.array(() -> readDescription());
                case "metrics" -> json.object(_ -> json.array(() -> readMetric()));
                case "weaknesses" -> json.array(() -> readWeakness());
                case "configurations" -> json.array(() -> readConfiguration());
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

    private Optional<Instant> instant(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var instant = Timestamp.parseUtc(text);
        if (instant.isEmpty()) {
            json.report(
                    Code.INVALID,
                    "%s must look like 2021-04-22T20:15:00.000, got %s; the record has no such time then"
                            .formatted(json.pointer(), Problem.quote(text)));
        }
        return instant;
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

    private void readConfiguration() {
        if (!json.isObject()) {
            // Keeps its place, so that nothing is made of what stands here.
            json.object(_ -> {});
            configurations.add(new NvdConfiguration(Operator.UNKNOWN, false, List.of()));
            return;
        }
        var join = new Join();
        var nodes = new ArrayList<Node>();
        json.object(field -> {
            switch (field) {
                case "operator" -> join.readOperator(json);
                case "negate" -> join.readNegate(json);
                case "nodes" -> json.array(() -> nodes.add(readNode()));
                default -> json.skip();
            }
        });
        configurations.add(new NvdConfiguration(join.operator(), join.negate, nodes));
    }

    private Node readNode() {
        var join = new Join();
        var matches = new ArrayList<Match>();
        json.object(field -> {
            switch (field) {
                case "operator" -> join.readOperator(json);
                case "negate" -> join.readNegate(json);
                case "cpeMatch" -> json.array(() -> matches.add(readMatch()));
                default -> json.skip();
            }
        });
        return new Node(join.operator(), join.negate, matches);
    }

    private Match readMatch() {
        var draft = new MatchDraft();
        json.object(field -> {
            switch (field) {
                case "vulnerable" -> draft.vulnerable = !Boolean.FALSE.equals(json.bool());
                case "criteria" -> draft.criteria = json.textOrEmpty();
                case "versionStartIncluding" -> draft.startIncluding = bound(draft);
                case "versionStartExcluding" -> draft.startExcluding = bound(draft);
                case "versionEndIncluding" -> draft.endIncluding = bound(draft);
                case "versionEndExcluding" -> draft.endExcluding = bound(draft);
                default -> json.skip();
            }
        });
        return draft.finish();
    }

    /// A bound that is no text must not become "no bound": the whole name is then not readable.
    private String bound(MatchDraft draft) {
        var text = json.scalar();
        draft.boundLost |= text == null && !json.isNull();
        return text == null ? "" : text;
    }

    /// How parts are joined. When nothing is said, one is enough.
    private static final class Join {
        private Operator operator = Operator.OR;
        private boolean negate;
        private boolean unknown;

        Operator operator() {
            return unknown ? Operator.UNKNOWN : operator;
        }

        void readOperator(JsonScanner json) {
            if (json.isNull()) {
                return;
            }
            var text = json.textOrEmpty();
            switch (text) {
                case "AND" -> operator = Operator.AND;
                case "OR" -> operator = Operator.OR;
                default -> {
                    unknown = true;
                    json.report(
                            Code.INVALID,
                            "%s must be AND or OR, got %s; what it joins was left out"
                                    .formatted(json.pointer(), Problem.quote(text)));
                }
            }
        }

        void readNegate(JsonScanner json) {
            boolean stated = !json.isNull();
            var value = json.bool();
            unknown |= value == null && stated;
            negate = Boolean.TRUE.equals(value);
        }
    }

    private static final class MatchDraft {
        boolean vulnerable = true;
        String criteria = "";
        String startIncluding = "";
        String startExcluding = "";
        String endIncluding = "";
        String endExcluding = "";
        boolean boundLost;

        Match finish() {
            return new Match(
                    vulnerable,
                    boundLost ? "" : criteria,
                    startIncluding,
                    startExcluding,
                    endIncluding,
                    endExcluding);
        }
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
