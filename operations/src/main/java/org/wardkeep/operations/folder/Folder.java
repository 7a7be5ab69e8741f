package org.wardkeep.operations.folder;

import org.wardkeep.formats.Document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A hospital's folder, read.
///
/// @param hospital its name
/// @param documents what could be read, in the order of the files' names
/// @param files what became of every file
/// @param captures files of network traffic, to be observed
/// @param knowledgeFiles knowledge files that lie in it
/// @param records the folder with records of vulnerability databases that its settings name
public record Folder(
        String hospital,
        List<Document> documents,
        List<FileRead> files,
        List<Path> captures,
        List<Path> knowledgeFiles,
        Optional<Path> records) {
    public Folder {
        documents = List.copyOf(documents);
        files = List.copyOf(files);
        captures = List.copyOf(captures);
        knowledgeFiles = List.copyOf(knowledgeFiles);
    }
}
