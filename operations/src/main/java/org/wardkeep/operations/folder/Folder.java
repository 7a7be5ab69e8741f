package org.wardkeep.operations.folder;

import org.wardkeep.formats.Document;

import java.nio.file.Path;
import java.util.List;

/// A hospital's folder, read.
///
/// @param hospital its name
/// @param documents what could be read, in the order of the files' names
/// @param files what became of every file
/// @param captures files of network traffic, to be observed
public record Folder(
        String hospital, List<Document> documents, List<FileRead> files, List<Path> captures) {
    public Folder {
        documents = List.copyOf(documents);
        files = List.copyOf(files);
        captures = List.copyOf(captures);
    }
}
