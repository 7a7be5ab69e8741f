/// Reads a hospital's folder, whatever is in it.
///
/// - In: a folder. Out: [org.wardkeep.operations.folder.Folder]: the documents, and what became of
///   every file.
/// - Never: follows a link out of the folder, reads its own reports, stops for a bad file.
/// - Add a format: in `formats`; nothing changes here.
/// - Proof: `FolderReaderTest`.
@NullMarked
package org.wardkeep.operations.folder;

import org.jspecify.annotations.NullMarked;
