package org.wardkeep.formats.protocol;

/// Takes what a decoder observes; knows which packet, flow and direction are at hand.
@FunctionalInterface
public interface Sink {
    void accept(Observation observation);
}
