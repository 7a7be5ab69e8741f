package org.wardkeep.network;

import org.wardkeep.vocabulary.IpAddress;

import java.util.List;

/// What an observation says about one device.
///
/// @param subject whom it is about
/// @param clues what it says; nothing is said by an empty list
record Statement(Subject subject, List<Clue> clues) {
    Statement {
        clues = List.copyOf(clues);
    }

    /// Whom an observation is about.
    sealed interface Subject {
        /// Who sent the bytes.
        record Sender() implements Subject {}

        /// Whom they were sent to.
        record Receiver() implements Subject {}

        /// A device that the sender speaks of.
        ///
        /// @param identity never empty
        /// @param mayBeSender whether it may be the sender itself
        record Reported(String identity, boolean mayBeSender) implements Subject {}

        /// Whoever has an address: said by another machine, such as a name server, and so no proof
        /// that anybody has it.
        record Holder(IpAddress address) implements Subject {}

        /// A device that is named by its card and its address.
        record Addressed(DeviceKey.Station station) implements Subject {}
    }
}
