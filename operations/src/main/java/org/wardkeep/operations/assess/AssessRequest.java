package org.wardkeep.operations.assess;

import java.nio.file.Path;
import org.wardkeep.operations.Progress;
import org.wardkeep.vocabulary.Limits;

/// @param folder a hospital's folder
/// @param limits bounds for every file
/// @param progress told how far it is
public record AssessRequest(Path folder, Limits limits, Progress progress) {}
