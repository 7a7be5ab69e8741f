package org.wardkeep.operations;

/// Told how far a long operation is, so that a person can see it move.
@FunctionalInterface
public interface Progress {
    /// For callers that show nothing.
    Progress SILENT = (_, _, _) -> {};

    /// @param step what is being done, in plain words
    /// @param done how much of it is done
    /// @param total how much there is; 0 when that is not known
    void at(String step, long done, long total);
}
