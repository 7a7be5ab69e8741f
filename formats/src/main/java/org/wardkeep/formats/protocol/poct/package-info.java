/// POCT1-A, CLSI's protocol of point-of-care analysers: what a device says of itself.
///
/// - In: both directions of a stream. Out: [org.wardkeep.formats.protocol.poct.PoctDevice].
/// - Never: copies a value of an element that is not named in `PoctField`.
/// - Add a field: one case in `PoctField`, and its place in the record.
/// - Proof: `PoctProtocolTest`, with a capture of the shared data.
@NullMarked
package org.wardkeep.formats.protocol.poct;

import org.jspecify.annotations.NullMarked;
