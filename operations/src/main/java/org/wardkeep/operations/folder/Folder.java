package org.wardkeep.operations.folder;

import org.wardkeep.formats.Document;

import java.util.List;

/// A hospital's folder, read.
///
/// @param hospital its name
/// @param documents what could be read, in the order of the files' names
/// @param files what became of every file
public record Folder(String hospital, List<Document> documents, List<FileRead> files) {
    public Folder {
        documents = List.copyOf(documents);
        files = List.copyOf(files);
    }
}
