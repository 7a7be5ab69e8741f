package org.wardkeep.formats.csaf;

import org.wardkeep.formats.csaf.CsafMetric.Choice;
import org.wardkeep.formats.csaf.CsafMetric.CsafEpss;
import org.wardkeep.formats.csaf.CsafMetric.CsafSsvc;
import org.wardkeep.formats.csaf.CsafMetric.Selection;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.vocabulary.Epss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Gathers the scores of one vulnerability: `scores` of CSAF 2.0 (section 3.2.3.13) and `metrics`
/// of 2.1 (section 3.2.4.13).
final class ScoreFields {
    private final List<CsafScore> scores = new ArrayList<>();
    private final List<CsafMetric> metrics = new ArrayList<>();

    List<CsafScore> scores() {
        return scores;
    }

    List<CsafMetric> metrics() {
        return metrics;
    }

    void readScore(JsonScanner json, Texts texts) {
        new Rating(json.line()).readScore(json, texts);
    }

    void readMetric(JsonScanner json, Texts texts) {
        new Rating(json.line()).readMetric(json, texts);
    }

    /// One element: its products, and all that is said about them.
    private final class Rating {
        private final long line;
        private final Map<String, FieldMap> cvss = new LinkedHashMap<>();
        private List<String> products = List.of();
        private String source = "";
        private String severity = "";
        private Optional<CsafEpss> epss = Optional.empty();
        private Optional<CsafSsvc> ssvc = Optional.empty();

        Rating(long line) {
            this.line = line;
        }

        void readScore(JsonScanner json, Texts texts) {
            json.object(field -> {
                switch (field) {
                    case "products" -> products = texts.ids();
                    case "cvss_v2", "cvss_v3", "cvss_v4" ->
                            cvss.put(field, FieldMap.ofScalars(json));
                    default -> json.skip();
                }
            });
            keep(json, texts);
        }

        void readMetric(JsonScanner json, Texts texts) {
            json.object(field -> {
                switch (field) {
                    case "products" -> products = texts.ids();
                    case "source" -> source = texts.text();
                    case "content" -> readContent(json, texts);
                    default -> json.skip();
                }
            });
            keep(json, texts);
        }

        private void readContent(JsonScanner json, Texts texts) {
            json.object(field -> {
                switch (field) {
                    case "cvss_v2", "cvss_v3", "cvss_v4" ->
                            cvss.put(field, FieldMap.ofScalars(json));
                    case "qualitative_severity_rating" -> severity = texts.text();
                    case "epss" -> epss = Optional.of(epss(FieldMap.ofScalars(json)));
                    case "ssvc_v1", "ssvc_v2" ->
                            ssvc = Optional.of(new SsvcFields().read(json, texts));
                    case "x_extensions" -> Extensions.read(json);
                    default -> json.skip();
                }
            });
        }

        private void keep(JsonScanner json, Texts texts) {
            cvss.forEach((property, fields) ->
                    scores.add(
                            new CsafScore(
                                    products,
                                    source,
                                    property,
                                    fields.values(),
                                    StatedCvss.of(property, fields, json, texts),
                                    line)));
            if (!severity.isEmpty() || epss.isPresent() || ssvc.isPresent()) {
                metrics.add(new CsafMetric(products, source, severity, epss, ssvc, line));
            }
        }
    }

    private static CsafEpss epss(FieldMap fields) {
        return new CsafEpss(
                CsafDate.parse(fields.get("timestamp")),
                Numbers.parse(fields.get("probability"))
                        .filter(Numbers::isShare)
                        .map(probability -> new Epss(probability, percentile(fields))));
    }

    private static OptionalDouble percentile(FieldMap fields) {
        var percentile = Numbers.parse(fields.get("percentile")).filter(Numbers::isShare);
        return percentile.isPresent()
                ? OptionalDouble.of(percentile.get())
                : OptionalDouble.empty();
    }

    /// A decision point value selection list, `ssvc_v2`.
    private static final class SsvcFields {
        private CsafDate timestamp = CsafDate.NONE;
        private String schemaVersion = "";
        private List<String> targets = List.of();
        private final List<Selection> selections = new ArrayList<>();

        CsafSsvc read(JsonScanner json, Texts texts) {
            json.object(field -> {
                switch (field) {
                    case "timestamp" -> timestamp = texts.date();
                    case "schemaVersion" -> schemaVersion = texts.text();
                    case "target_ids" -> targets = texts.list();
                    case "selections" -> json.array(() -> selections.add(selection(json, texts)));
                    default -> json.skip();
                }
            });
            return new CsafSsvc(timestamp, schemaVersion, targets, selections);
        }

        private static Selection selection(JsonScanner json, Texts texts) {
            var fields = new LinkedHashMap<String, String>();
            var values = new ArrayList<Choice>();
            json.object(field -> {
                switch (field) {
                    case "namespace", "key", "name", "version" -> fields.put(field, texts.text());
                    case "values" ->
                            json.array(() -> {
                                var value = new FieldMap(json, texts);
                                values.add(new Choice(value.get("key"), value.get("name")));
                            });
                    default -> json.skip();
                }
            });
            return new Selection(
                    fields.getOrDefault("namespace", ""),
                    fields.getOrDefault("key", ""),
                    fields.getOrDefault("name", ""),
                    fields.getOrDefault("version", ""),
                    values);
        }
    }
}
