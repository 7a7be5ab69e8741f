package org.wardkeep.formats.stream;

import org.wardkeep.formats.protocol.Observation;
import org.wardkeep.formats.protocol.Wire;

/// Is told what the flows give.
public interface FlowListener {
    /// A decoder observed something.
    void observed(Wire at, Observation what);

    /// A flow ended; every flow is told exactly once.
    void ended(Flow flow);
}
