package org.wardkeep.formats.cverecord;

import org.wardkeep.formats.feed.FeedLog;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.feed.FeedTime;
import org.wardkeep.formats.feed.JsonRecords;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads CVE records of format 5, as the CVE list and CISA's Vulnrichment publish them.
public final class CveRecordReader implements FeedReader<CveRecord> {
    @Override
    public String name() {
        return "CVE records (JSON 5)";
    }

    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text();
        return text.contains("\"CVE_RECORD\"") || text.contains("\"cveMetadata\"");
    }

    @Override
    public FeedSummary read(Source source, Limits limits, Consumer<CveRecord> each) {
        var log = new FeedLog<>(source, each);
        return new JsonRecords<>(limits, log, json -> new Draft(json).read()).read(source);
    }

    private static final class Draft {
        private final JsonScanner json;
        private String id = "";
        private String state = "";
        private String assigner = "";
        private String updated = "";
        private Optional<Instant> published = Optional.empty();
        private CveContainer cna;
        private final List<CveContainer> others = new ArrayList<>();

        Draft(JsonScanner json) {
            this.json = json;
            this.cna = new ContainerDraft(json).finish();
        }

        Optional<CveRecord> read() {
            json.object(field -> {
                switch (field) {
                    case "cveMetadata" -> readMetadata();
                    case "containers" -> readContainers();
                    default -> json.skip();
                }
            });
            if (id.isEmpty()) {
                json.report(Code.MISSING, "the record has no cveId and was left out");
                return Optional.empty();
            }
            return Optional.of(new CveRecord(id, state, assigner, updated, published, cna, others));
        }

        private void readMetadata() {
            json.object(field -> {
                switch (field) {
                    case "cveId" -> id = json.textOrEmpty().strip();
                    case "state" -> state = json.textOrEmpty();
                    case "assignerShortName" -> assigner = json.textOrEmpty();
                    case "dateUpdated" -> updated = json.textOrEmpty();
                    case "datePublished" -> published = FeedTime.read(json);
                    default -> json.skip();
                }
            });
        }

        private void readContainers() {
            json.object(field -> {
                switch (field) {
                    case "cna" -> cna = new ContainerDraft(json).read();
                    case "adp" -> json.array(() -> others.add(new ContainerDraft(json).read()));
                    default -> json.skip();
                }
            });
        }
    }
}
