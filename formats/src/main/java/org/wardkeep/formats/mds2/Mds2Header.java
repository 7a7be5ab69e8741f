package org.wardkeep.formats.mds2;

import org.wardkeep.vocabulary.PartialDate;

import java.util.List;
import java.util.Optional;

/// What a form says about itself and its device, from its head or from `DOC-1` to `DOC-7`.
///
/// @param models every model the form is for
public record Mds2Header(
        Optional<String> manufacturer,
        Optional<String> deviceDescription,
        List<String> models,
        Optional<String> softwareRevision,
        Optional<PartialDate> softwareRelease,
        Optional<String> documentId,
        Optional<PartialDate> documentRelease) {
    public Mds2Header {
        models = List.copyOf(models);
    }
}
