package org.wardkeep.formats.cverecord;

import org.wardkeep.formats.feed.EnglishText;
import org.wardkeep.formats.feed.FeedScore;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.nvd.ConfigurationReader;
import org.wardkeep.formats.nvd.NvdConfiguration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One container while it is read. Its fields come in any order; what is wrong with one of them
/// costs that one.
final class ContainerDraft {
    private final JsonScanner json;
    private String provider = "";
    private String updated = "";
    private String title = "";
    private final EnglishText description = new EnglishText();
    private final List<String> tags = new ArrayList<>();
    private final List<CveAffected> affected = new ArrayList<>();
    private final List<FeedScore> scores = new ArrayList<>();
    private final List<String> weaknesses = new ArrayList<>();
    private final Map<String, String> decisionPoints = new LinkedHashMap<>();
    private final List<NvdConfiguration> configurations = new ArrayList<>();

    ContainerDraft(JsonScanner json) {
        this.json = json;
    }

    CveContainer read() {
        json.object(field -> {
            switch (field) {
                case "providerMetadata" -> readProvider();
                case "title" -> title = json.textOrEmpty();
                case "descriptions", "rejectedReasons" -> json.array(() -> description.read(json));
                case "tags" -> json.array(() -> tags.add(json.textOrEmpty()));
                case "affected" -> json.array(() -> affected.add(new AffectedDraft(json).read()));
                case "metrics" -> json.array(this::readMetric);
                case "problemTypes" -> json.array(this::readWeaknesses);
                case "cpeApplicability" ->
                        json.array(() -> configurations.add(new ConfigurationReader(json).read()));
                default -> json.skip();
            }
        });
        return finish();
    }

    CveContainer finish() {
        return new CveContainer(
                provider,
                updated,
                title,
                description.text(),
                tags,
                affected,
                // Scores rarely say whose they are: then they are the provider's.
                scores.stream().map(score -> score.by(provider)).toList(),
                weaknesses,
                decisionPoints,
                configurations);
    }

    private void readProvider() {
        json.object(field -> {
            switch (field) {
                case "shortName" -> provider = json.textOrEmpty();
                case "dateUpdated" -> updated = json.textOrEmpty();
                default -> json.skip();
            }
        });
    }

    private void readMetric() {
        json.object(field -> {
            switch (field) {
                case "cvssV2_0", "cvssV3_0", "cvssV3_1", "cvssV4_0" ->
                        FeedScore.read(json).ifPresent(scores::add);
                case "other" -> readOther();
                default -> json.skip();
            }
        });
    }

    /// Decision points are one object each: `{"Exploitation": "none"}`. They count only where the
    /// type says that they are of SSVC; the type may come behind them.
    private void readOther() {
        var type = new String[] {""};
        var points = new LinkedHashMap<String, String>();
        json.object(field -> {
            switch (field) {
                case "type" -> type[0] = json.textOrEmpty();
                case "content" -> readOptions(points);
                default -> json.skip();
            }
        });
        if (type[0].equals("ssvc")) {
            decisionPoints.putAll(points);
        }
    }

    private void readOptions(Map<String, String> points) {
        if (!json.isObject()) {
            return;
        }
        json.object(field -> {
            if (field.equals("options") && json.isArray()) {
                json.array(() -> json.object(name -> points.put(name, json.textOrEmpty())));
            }
        });
    }

    private void readWeaknesses() {
        json.object(field -> {
            if (field.equals("descriptions")) {
                json.array(() ->
                        json.object(inner -> {
                            if (inner.equals("cweId")) {
                                weaknesses.add(json.textOrEmpty());
                            }
                        }));
            }
        });
    }
}
