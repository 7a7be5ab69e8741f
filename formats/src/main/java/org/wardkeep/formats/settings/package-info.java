/// Reads `wardkeep.yaml`, in which a hospital says what cannot be guessed from its files.
///
/// - In: YAML 1.2. Out: [org.wardkeep.formats.settings.FolderSettings]; every unknown key with its
///   line.
/// - Never: runs tags, follows aliases, reads another file.
/// - Add a setting: a component of the record, a case in
///   [org.wardkeep.formats.settings.FolderSettingsReader], a line in its table of keys.
/// - Proof: `FolderSettingsReaderTest`.
@NullMarked
package org.wardkeep.formats.settings;

import org.jspecify.annotations.NullMarked;
