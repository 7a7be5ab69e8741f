package org.wardkeep.formats.support;

import org.wardkeep.vocabulary.PartialDate;

/// When a milestone falls, as far as the document says.
public sealed interface MilestoneDate {
    /// The document's own words; empty when it has none.
    String text();

    record Known(PartialDate date, String text) implements MilestoneDate {}

    /// The maker says there is no date yet (OpenEoX `tba`). Not the same as "never".
    record ToBeAnnounced(String text) implements MilestoneDate {}

    /// Something stands there, or nothing, that is no date; a problem says so too.
    record Unreadable(String text) implements MilestoneDate {}
}
