/// Reads databases of vulnerabilities that are too large to be held: record by record.
///
/// - In: a file, packed or not. Out: each record, handed over as soon as it is read, and a
///   [org.wardkeep.formats.feed.FeedSummary].
/// - Never: holds more than one record; uses the name of a packed file as a path; unpacks what is
///   packed twice.
/// - Add a feed: one reader in a package of its own, one line in [org.wardkeep.formats.Feeds].
/// - Proof: `FeedFileTest`, `JsonRecordsTest`; each reader's own tests; `RealFeedsTest`.
@NullMarked
package org.wardkeep.formats.feed;

import org.jspecify.annotations.NullMarked;
