package org.wardkeep.formats.support;

import java.util.Optional;

/// What a statement is about, in the maker's words.
///
/// @param model name or model number; empty when the document names none, as bare OpenEoX Core does
/// @param version software version; empty when the statement is for every version
/// @param hardwareVersion where the document tells the hardware's version from the software's
public record SupportedProduct(
        Optional<String> manufacturer,
        Optional<String> model,
        Optional<String> version,
        Optional<String> hardwareVersion) {

    public static final SupportedProduct UNNAMED =
            new SupportedProduct(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
