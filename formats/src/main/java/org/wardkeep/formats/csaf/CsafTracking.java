package org.wardkeep.formats.csaf;

import java.util.List;

/// Which issue of an advisory this is: CSAF 2.0 section 3.2.1.12.
///
/// @param id of the advisory, unique for its publisher, such as `ICSMA-17-009-01A`
/// @param version of the document, an integer or a semantic version
/// @param status `draft`, `interim` or `final`; other text as it stands
/// @param aliases other ids of the same advisory
/// @param revisions in the order of the document
/// @param line where the section starts, from 1
public record CsafTracking(
        String id,
        String version,
        String status,
        CsafDate initialRelease,
        CsafDate currentRelease,
        List<String> aliases,
        List<CsafRevision> revisions,
        long line) {

    /// Of a document that lacks the section.
    static final CsafTracking NONE =
            new CsafTracking("", "", "", CsafDate.NONE, CsafDate.NONE, List.of(), List.of(), 0);

    public CsafTracking {
        aliases = List.copyOf(aliases);
        revisions = List.copyOf(revisions);
    }

    /// One entry of the revision history.
    ///
    /// @param number version of the document, an integer or a semantic version
    /// @param legacyVersion the publisher's own numbering, such as `A`
    public record CsafRevision(
            CsafDate date, String number, String legacyVersion, String summary, long line) {}
}
