package org.wardkeep.formats.csaf;

/// Who published an advisory: CSAF 2.0 section 3.2.1.8.
///
/// @param category `vendor`, `coordinator`, `discoverer`, `user`, `translator`, `other`, 2.1 also
///   `multiplier`; other text as it stands
/// @param namespace a URL that tells publishers of the same name apart
public record CsafPublisher(String name, String category, String namespace) {
    static final CsafPublisher NONE = new CsafPublisher("", "", "");
}
