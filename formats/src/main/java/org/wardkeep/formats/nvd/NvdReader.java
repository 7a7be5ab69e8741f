package org.wardkeep.formats.nvd;

import org.wardkeep.formats.feed.FeedFile;
import org.wardkeep.formats.feed.FeedLog;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.json.JsonScanner;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.Optional;
import java.util.function.Consumer;

/// Reads a page of the API or a yearly file; what Anchore publishes as corrections has the same
/// shape.
public final class NvdReader implements FeedReader<NvdCve> {
    @Override
    public String name() {
        return "NVD (API 2.0)";
    }

    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text();
        return sample.looksLikeJsonObject()
                && (text.contains("\"NVD_CVE\"")
                        || (text.contains("\"vulnerabilities\"")
                                && text.contains("\"cve\"")
                                && text.contains("\"sourceIdentifier\"")));
    }

    @Override
    public FeedSummary read(Source source, Limits limits, Consumer<NvdCve> each) {
        var log = new FeedLog<>(source, each);
        return log.summary(
                FeedFile.each(
                        source,
                        limits,
                        log,
                        (document, _) -> new Page(log).read(document, limits)));
    }

    /// One page, and what it says of itself.
    private static final class Page {
        private final FeedLog<NvdCve> log;
        private final long before;
        private boolean hasList;
        private Optional<Double> stated = Optional.empty();

        Page(FeedLog<NvdCve> log) {
            this.log = log;
            this.before = log.seen();
        }

        Optional<Problem> read(Source document, Limits limits) {
            return JsonScanner.scan(document, limits, log::note, this::readPage)
                    .or(() -> missing(document));
        }

        private void readPage(JsonScanner json) {
            json.object(field -> {
                switch (field) {
                    case "timestamp" -> log.revision(json.textOrEmpty());
                    case "resultsPerPage" -> stated = Optional.ofNullable(json.number());
                    case "vulnerabilities" -> {
                        hasList = json.isArray();
                        json.array(() -> readItem(json));
                    }
                    default -> json.skip();
                }
            });
        }

        private void readItem(JsonScanner json) {
            var draft = new NvdDraft(json);
            json.object(field -> {
                if (field.equals("cve")) {
                    draft.read();
                }
            });
            draft.finish()
                    .ifPresentOrElse(
                            log::keep,
                            () ->
                                    log.refuse(
                                            json.problem(
                                                    Code.MISSING,
                                                    "record %d has no id and was left out"
                                                            .formatted(log.seen() - before + 1))));
        }

        private Optional<Problem> missing(Source document) {
            long listed = log.seen() - before;
            if (!hasList) {
                return Optional.of(
                        Problem.ofFile(
                                Code.MISSING,
                                document.name(),
                                "has no list \"vulnerabilities\". Fetch it again."));
            }
            return stated.filter(count -> count > listed)
                    .map(count ->
                            Problem.ofFile(
                                    Code.MISSING,
                                    document.name(),
                                    "says that it has %.0f records and holds %d: it was cut short. Fetch it again."
                                            .formatted(count, listed)));
        }
    }
}
