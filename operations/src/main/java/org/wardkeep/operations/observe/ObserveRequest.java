package org.wardkeep.operations.observe;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.operations.Progress;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// @param captures read as one timeline; at least one when nothing is live
/// @param live an interface to read instead of captures
/// @param progress told about every hundred thousand packets
public record ObserveRequest(List<CaptureInput> captures, Optional<Live> live, Progress progress) {
    public ObserveRequest {
        captures = List.copyOf(captures);
    }

    public ObserveRequest(List<CaptureInput> captures, Progress progress) {
        this(captures, Optional.empty(), progress);
    }

    /// @param interfaceName such as eth0
    /// @param isStopped asked at least ten times a second; true ends the observing
    public record Live(String interfaceName, BooleanSupplier isStopped) {}
}
