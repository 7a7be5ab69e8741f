package org.wardkeep.formats.fuzz;

/// One thing that takes hostile bytes.
///
/// @param name of the protocol as its decoder says it, or of the part below the protocols, in small
///   letters
/// @param trial takes any bytes; throws when a promise is broken
public record FuzzTarget(String name, Trial trial) {
    /// Takes one input whole.
    @FunctionalInterface
    public interface Trial {
        /// @throws BrokenPromise when something is observed without end or kept without bound
        /// @throws RuntimeException when what is tried fails
        void run(byte[] input);
    }

    /// What a decoder promises and did not keep; see `docs/how-to/add-a-protocol.md`.
    public static final class BrokenPromise extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenPromise(String message) {
            super(message);
        }
    }
}
