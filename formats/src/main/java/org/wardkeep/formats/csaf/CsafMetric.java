package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Epss;

import java.util.List;
import java.util.Optional;

/// A rating of a vulnerability other than CVSS: CSAF 2.1 section 3.2.4.13.
///
/// @param productIds the products it is for
/// @param source who rated; empty for the publisher
/// @param severity the qualitative rating, such as `critical`; empty when none is given
public record CsafMetric(
        List<String> productIds,
        String source,
        String severity,
        Optional<CsafEpss> epss,
        Optional<CsafSsvc> ssvc,
        long line) {
    public CsafMetric {
        productIds = List.copyOf(productIds);
    }

    /// @param timestamp when the score was taken from EPSS
    /// @param epss empty when the numbers are outside their range
    public record CsafEpss(CsafDate timestamp, Optional<Epss> epss) {}

    /// Decision points of Stakeholder-Specific Vulnerability Categorization, with the values
    /// chosen.
    ///
    /// @param targetIds the vulnerabilities it is about
    public record CsafSsvc(
            CsafDate timestamp,
            String schemaVersion,
            List<String> targetIds,
            List<Selection> selections) {
        public CsafSsvc {
            targetIds = List.copyOf(targetIds);
            selections = List.copyOf(selections);
        }
    }

    /// One decision point, such as `ssvc` `E` (exploitation), and the keys of the chosen values.
    public record Selection(
            String namespace, String key, String name, String version, List<Choice> values) {
        public Selection {
            values = List.copyOf(values);
        }
    }

    /// A value of a decision point.
    public record Choice(String key, String name) {}
}
