package org.wardkeep.storage.knowledge;

/// A record that was handed over.
///
/// @param number in the order of arrival, as its statements have it; [#AS_BEFORE] when the same
///   record is in the file already
/// @param place in the spool
/// @param from the source that it was handed over by
record Arrival(RecordHead head, int number, long place, TakenSource from) {
    static final int AS_BEFORE = -1;
}
