package org.wardkeep.operations.observe;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.operations.Progress;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// @param captures read as one timeline; at least one when nothing is live
/// @param live an interface to read instead of captures
/// @param inventories device lists to compare with; may be none
/// @param progress told about every hundred thousand packets
public record ObserveRequest(
        List<CaptureInput> captures,
        Optional<Live> live,
        List<Path> inventories,
        Progress progress) {
    public ObserveRequest {
        captures = List.copyOf(captures);
        inventories = List.copyOf(inventories);
    }

    public ObserveRequest(List<CaptureInput> captures, Progress progress) {
        this(captures, Optional.empty(), List.of(), progress);
    }

    /// @param interfaceName such as eth0
    /// @param isStopped asked at least ten times a second; true ends the observing
    public record Live(String interfaceName, BooleanSupplier isStopped) {}
}
