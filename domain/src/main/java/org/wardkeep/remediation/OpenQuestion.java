package org.wardkeep.remediation;

/// Something only the maker can answer.
public sealed interface OpenQuestion {
    /// The question as it stands in the letter.
    String text();

    /// The hospital cannot tell the version, or cannot tell from the version whether it is meant.
    ///
    /// @param affected the advisory's range in its own words, empty when it gives none
    record VersionUnknown(String affected) implements OpenQuestion {
        @Override
        public String text() {
            return "Where on the unit, or from which records of yours, can we read its software"
                    + " version?"
                    + (affected.isBlank()
                            ? " Which versions are affected?"
                            : " Your advisory gives the affected versions as: " + affected + ".");
        }
    }

    record FixPlanned() implements OpenQuestion {
        @Override
        public String text() {
            return "Is there a fix for this model, or is one planned? Which version holds it, and"
                    + " when can we have it?";
        }
    }

    record MayWePatch() implements OpenQuestion {
        @Override
        public String text() {
            return "May we install the fix ourselves? If not, who does, and by when can it be"
                    + " scheduled for the units listed?";
        }
    }

    record CompensatingControl() implements OpenQuestion {
        @Override
        public String text() {
            return "Until a fix is installed, which measures do you recommend, which ports and"
                    + " destinations does the device need, and what does it lose without a"
                    + " network?";
        }
    }

    /// @param contradiction both answers, in a sentence
    record Mds2Contradiction(String contradiction) implements OpenQuestion {
        @Override
        public String text() {
            return "Your MDS2 form seems to say two things; which one holds? " + contradiction;
        }
    }

    record EndOfSupportDate() implements OpenQuestion {
        @Override
        public String text() {
            return "Until which date do you support this model and the software in it, and what"
                    + " passes to us after that date?";
        }
    }
}
