package org.wardkeep.operations.match;

import org.wardkeep.formats.sbom.Sbom;
import org.wardkeep.vulnerability.component.ComponentAnswer;
import org.wardkeep.vulnerability.component.ComponentVerdict;
import org.wardkeep.vulnerability.component.Confidence;
import org.wardkeep.vulnerability.component.VulnerabilityDetails;

import java.util.Optional;

/// From when on a finding is bad enough to fail a build. Counts what is certainly or likely
/// affected. A vulnerability without a score is as bad as any: unknown is not safe.
public enum Threshold {
    AFFECTED(0.0),
    MEDIUM(4.0),
    HIGH(7.0),
    CRITICAL(9.0),
    /// In CISA's catalogue of known exploited vulnerabilities.
    EXPLOITED(Double.MAX_VALUE);

    private final double score;

    Threshold(double score) {
        this.score = score;
    }

    boolean isReached(VulnerabilityDetails details) {
        double highest = details.highest();
        return details.isExploited() || (this != EXPLOITED && (highest < 0 || highest >= score));
    }

    /// Looks at every answer on its way to a sink.
    public static final class Watch {
        private final Optional<Threshold> threshold;
        private boolean reached;

        public Watch(Optional<Threshold> threshold) {
            this.threshold = threshold;
        }

        public boolean isReached() {
            return reached;
        }

        /// A sink that looks first.
        public MatchSink before(MatchSink sink) {
            return new MatchSink() {
                @Override
                public void answer(Sbom sbom, ComponentAnswer answer, VulnerabilityLookup details) {
                    look(answer, details);
                    sink.answer(sbom, answer, details);
                }

                @Override
                public void end(Sbom sbom) {
                    sink.end(sbom);
                }
            };
        }

        private void look(ComponentAnswer answer, VulnerabilityLookup details) {
            if (threshold.isEmpty() || reached) {
                return;
            }
            reached =
                    answer.verdicts().stream()
                            .filter(v -> v instanceof ComponentVerdict.Affected)
                            .filter(v -> v.confidence() != Confidence.POSSIBLE)
                            .anyMatch(
                                    v -> threshold.get().isReached(details.of(v.vulnerability())));
        }
    }
}
