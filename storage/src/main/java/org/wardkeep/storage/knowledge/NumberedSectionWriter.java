package org.wardkeep.storage.knowledge;

import java.io.IOException;

/// Writes a [NumberedSection].
final class NumberedSectionWriter {
    private final FileAssembler file;
    private final Packer places = new Packer();

    NumberedSectionWriter(FileAssembler file) {
        this.file = file;
    }

    void add(Packer item) throws IOException {
        places.u32(file.sectionSize());
        file.write(item);
    }

    /// Ends both sections.
    void end(Section placesSection, Section items) throws IOException {
        places.u32(file.sectionSize());
        file.end(items);
        file.write(places);
        file.end(placesSection);
    }
}
