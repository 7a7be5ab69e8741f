package org.wardkeep.operations.download;

import java.time.Duration;

/// Waits. Tests note what they would have waited.
@FunctionalInterface
public interface Pause {
    /// Really waits.
    Pause SLEEPING = Thread::sleep;

    void pause(Duration time) throws InterruptedException;
}
