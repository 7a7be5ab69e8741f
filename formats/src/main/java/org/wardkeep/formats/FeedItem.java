package org.wardkeep.formats;

import org.wardkeep.formats.nvd.NvdCve;

/// One record of a feed.
public sealed interface FeedItem {
    record OfNvd(NvdCve cve) implements FeedItem {}
}
