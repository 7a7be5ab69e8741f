package org.wardkeep.operations.observe;

import org.wardkeep.formats.capture.CaptureInput;
import org.wardkeep.operations.Progress;

import java.util.List;

/// @param captures read as one timeline; at least one
/// @param progress told about every hundred thousand packets
public record ObserveRequest(List<CaptureInput> captures, Progress progress) {
    public ObserveRequest {
        captures = List.copyOf(captures);
    }
}
