package org.wardkeep.operations.assess;

import org.wardkeep.operations.Progress;
import org.wardkeep.vocabulary.Limits;

import java.nio.file.Path;

/// @param folder a hospital's folder
/// @param knowledge where software is looked up
/// @param limits bounds for every file
/// @param progress told how far it is
public record AssessRequest(
        Path folder, KnowledgeChoice knowledge, Limits limits, Progress progress) {}
