package org.wardkeep.formats.csaf;

/// A link: CSAF 2.0 section 3.1.10.
///
/// @param category `self` for the document itself, otherwise `external`
public record CsafReference(String category, String summary, String url) {}
