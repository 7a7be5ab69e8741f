package org.wardkeep.formats;

import org.wardkeep.formats.csaf.CsafDocument;
import org.wardkeep.formats.cverecord.CveRecord;
import org.wardkeep.formats.epss.EpssRow;
import org.wardkeep.formats.kev.KevEntry;
import org.wardkeep.formats.nvd.NvdCve;
import org.wardkeep.formats.osv.OsvRecord;
import org.wardkeep.formats.purlcpe.PurlCpes;

/// One record of a feed.
public sealed interface FeedItem {
    record OfNvd(NvdCve cve) implements FeedItem {}

    record OfCveRecord(CveRecord record) implements FeedItem {}

    record OfOsv(OsvRecord record) implements FeedItem {}

    record OfPurlCpes(PurlCpes names) implements FeedItem {}

    record OfKev(KevEntry entry) implements FeedItem {}

    record OfEpss(EpssRow row) implements FeedItem {}

    record OfCsaf(CsafDocument document) implements FeedItem {}
}
