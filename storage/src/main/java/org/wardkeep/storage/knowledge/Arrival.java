package org.wardkeep.storage.knowledge;

/// A record that was handed over.
///
/// @param number in the order of arrival, as its statements have it; [#AS_BEFORE] when the same
///   record is in the file already
/// @param place in the spool
/// @param source what it is of
record Arrival(RecordHead head, int number, long place, String source) {
    static final int AS_BEFORE = -1;
}
