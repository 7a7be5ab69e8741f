package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Cvss;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A CVSS score as an advisory states it: CSAF 2.0 section 3.2.3.13, 2.1 section 3.2.4.13.
///
/// @param productIds the products it is for
/// @param source who rated; empty for the publisher (2.1)
/// @param property `cvss_v2`, `cvss_v3` or `cvss_v4`
/// @param stated the properties as they stand, such as `baseScore` and `vectorString`
/// @param cvss what the vector gives, whatever score is stated beside it; the stated base score
///   when there is no vector; empty when neither can be used
public record CsafScore(
        List<String> productIds,
        String source,
        String property,
        Map<String, String> stated,
        Optional<Cvss> cvss,
        long line) {
    public CsafScore {
        productIds = List.copyOf(productIds);
        stated = Map.copyOf(stated);
    }

    String stated(String name) {
        return stated.getOrDefault(name, "");
    }
}
