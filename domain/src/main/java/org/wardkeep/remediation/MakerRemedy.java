package org.wardkeep.remediation;

import java.util.Optional;

/// One remedy as an advisory gives it.
///
/// @param category as written, such as `vendor_fix`; read, but not believed: see [RemedyReader]
/// @param text as written
/// @param url where the maker says more
public record MakerRemedy(String category, String text, Optional<String> url) {}
