package org.wardkeep.formats.csaf;

/// Who may see a document: CSAF 2.0 section 3.2.1.5.
///
/// @param tlp the Traffic Light Protocol label as it stands, such as `WHITE` (2.0) or `CLEAR` (2.1)
/// @param text in words
/// @param sharingGroupId a UUID (2.1)
/// @param sharingGroupName of that group; empty when the document has none
public record CsafDistribution(
        String tlp, String text, String sharingGroupId, String sharingGroupName) {
    static final CsafDistribution NONE = new CsafDistribution("", "", "", "");
}
