package org.wardkeep.formats.protocol;

/// Which way bytes of a stream go. The client is who opened it; where the opening was not captured,
/// who was seen first, unless only the other one has no well-known port.
public enum Direction {
    TO_SERVER,
    TO_CLIENT;

    public Direction other() {
        return this == TO_SERVER ? TO_CLIENT : TO_SERVER;
    }
}
