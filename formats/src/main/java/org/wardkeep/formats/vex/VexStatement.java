package org.wardkeep.formats.vex;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What somebody says of one vulnerability in some products. A text is empty when the document does
/// not say.
///
/// @param vulnerability as the document names it, most often a CVE identifier
/// @param aliases other names of the same vulnerability
/// @param status what is said
/// @param rawStatus the same in the document's words; empty when it follows from the document's
///   structure only
/// @param justification why products are not affected
/// @param impact the reason in words
/// @param action what users are asked to do
/// @param products what the statement is on; empty means the document leaves it to its context
/// @param when when the statement was made; empty when neither it nor the document says
/// @param line where it stands in the document, from 1
public record VexStatement(
        String vulnerability,
        List<String> aliases,
        VexStatus status,
        String rawStatus,
        Optional<VexJustification> justification,
        String impact,
        String action,
        List<VexProduct> products,
        Optional<Instant> when,
        long line) {
    public VexStatement {
        aliases = List.copyOf(aliases);
        products = List.copyOf(products);
    }
}
