package org.wardkeep.remediation;

/// Something only the maker can answer.
public sealed interface OpenQuestion {
    /// The question as it stands in the letter.
    String text();

    /// The advisory leaves open whether it means these units.
    record IsAffected() implements OpenQuestion {
        @Override
        public String text() {
            return "Are these models, in the release that stands beside them if one does, affected by"
                    + " the advisories named here? The advisories do not say it clearly enough.";
        }
    }

    record FixPlanned() implements OpenQuestion {
        @Override
        public String text() {
            return "Is there a fix by now, or is one planned? Which release holds it, and when can"
                    + " we have it?";
        }
    }

    /// A fix is there, but not for every vulnerability.
    record RestOfFix() implements OpenQuestion {
        @Override
        public String text() {
            return "The fix named in the advisory does not close every entry. What closes the rest,"
                    + " and when can we have it?";
        }
    }

    /// Software inside the unit is affected, and only the maker can change it.
    ///
    /// @param components names and versions, in a row
    record SoftwareInside(String components) implements OpenQuestion {
        @Override
        public String text() {
            return "The product contains %s, which has known vulnerabilities. Does it use the part"
                            .formatted(components)
                    + " concerned, and which release of yours is without them?";
        }
    }

    record MayWePatch() implements OpenQuestion {
        @Override
        public String text() {
            return "May we install your fix ourselves? If not, who does, and when can it be"
                    + " scheduled?";
        }
    }

    record CompensatingControl() implements OpenQuestion {
        @Override
        public String text() {
            return "Which ports and destinations does the device need, and what does it lose"
                    + " without a network?";
        }
    }

    /// @param contradiction both answers, in a sentence
    record Mds2Contradiction(String contradiction) implements OpenQuestion {
        @Override
        public String text() {
            return "About your MDS2 form: " + contradiction;
        }
    }

    record EndOfSupportDate() implements OpenQuestion {
        @Override
        public String text() {
            return "Until which date do you support these models and the software in them, and what"
                    + " passes to us after that date?";
        }
    }
}
