/// Values that three or more rooms use, so that every room says the same thing the same way.
///
/// - In: text as people and documents write it. Out: values that refuse nonsense, with a message
///   that says what was expected.
/// - Never: reads a file, opens a socket, reads the clock, knows a document format.
/// - Add a value: one record here once a third room needs it; before that it lives in its room.
/// - Proof: a table-driven test beside each value.
@NullMarked
package org.wardkeep.vocabulary;

import org.jspecify.annotations.NullMarked;
