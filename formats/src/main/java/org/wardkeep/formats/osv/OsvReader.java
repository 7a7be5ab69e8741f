package org.wardkeep.formats.osv;

import org.wardkeep.formats.feed.FeedLog;
import org.wardkeep.formats.feed.FeedReader;
import org.wardkeep.formats.feed.FeedSummary;
import org.wardkeep.formats.feed.JsonRecords;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;

import java.util.function.Consumer;

/// Reads records in the OSV format. A folder of them is read file by file.
public final class OsvReader implements FeedReader<OsvRecord> {
    @Override
    public String name() {
        return "OSV";
    }

    @Override
    public boolean recognises(Sample sample) {
        var text = sample.text();
        return text.contains("\"id\"")
                && text.contains("\"modified\"")
                && (text.contains("\"affected\"")
                        || text.contains("\"schema_version\"")
                        || text.contains("\"withdrawn\""));
    }

    @Override
    public FeedSummary read(Source source, Limits limits, Consumer<OsvRecord> each) {
        var log = new FeedLog<>(source, each);
        return new JsonRecords<>(limits, log, json -> new OsvDraft(json).read()).read(source);
    }
}
