package org.wardkeep.operations;

/// A use case. Every door (command line, REST, web page, schedule) calls the same class.
///
/// @param <Q> the request
/// @param <R> the result, sealed
public interface Operation<Q, R> {
    /// What the caller must be allowed to do.
    Permission permission();

    /// What the journal will say was done, without secrets and without patient data.
    String journalEntry(Q request);

    R run(Q request);
}
