/// Knows where a product stands in its life: supported, limited, ended.
///
/// - In: dated milestones. Out: the stage on a day, with the milestone that decides.
/// - Never: reads the clock; the day is given.
/// - Add a milestone: one case in [org.wardkeep.lifecycle.SupportTimeline].
/// - Proof: `SupportTimelineTest`.
@NullMarked
package org.wardkeep.lifecycle;

import org.jspecify.annotations.NullMarked;
