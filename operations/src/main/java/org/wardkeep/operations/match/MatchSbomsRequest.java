package org.wardkeep.operations.match;

import org.wardkeep.formats.reading.Source;
import org.wardkeep.operations.Progress;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vulnerability.knowledge.KnowledgeStore;

import java.nio.file.Path;
import java.util.List;

/// @param sboms files, or folders with files
/// @param given SBOMs that are no files, such as standard input
/// @param vex files, or folders with files, of statements on exploitability
/// @param hospital name of the organisation that asks; empty when it is not known
public record MatchSbomsRequest(
        List<Path> sboms,
        List<Source> given,
        List<Path> vex,
        String hospital,
        KnowledgeStore knowledge,
        Limits limits,
        Progress progress,
        MatchSink sink) {
    public MatchSbomsRequest {
        sboms = List.copyOf(sboms);
        given = List.copyOf(given);
        vex = List.copyOf(vex);
    }
}
