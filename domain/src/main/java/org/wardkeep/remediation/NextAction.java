package org.wardkeep.remediation;

/// One thing to do about a unit. None of them is done by Wardkeep.
public sealed interface NextAction {
    /// What to do, as a work order says it.
    String instruction();

    /// Who does the work.
    enum Doer {
        HOSPITAL("biomedical engineering"),
        HOSPITAL_WITH_MAKER("biomedical engineering together with the maker's service"),
        MAKER("the maker's service, called by biomedical engineering"),
        HOSPITAL_AFTER_ASKING("biomedical engineering, once the maker has said who may install"),
        IT_WITH_WARD("network team, with the ward's agreement"),
        PURCHASING("biomedical engineering with purchasing");

        private final String words;

        Doer(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    default Doer doer() {
        return switch (this) {
            case Patch patch -> patch.installer();
            case UpdateSoftware update -> update.installer();
            case ApplyMitigation _,
                    AskMaker _,
                    FindOutVersion _,
                    LookAtUnit _,
                    ReadOn _,
                    NothingToDo _ ->
                    Doer.HOSPITAL;
            case IsolateOnAdvice _ -> Doer.IT_WITH_WARD;
            case Replace _ -> Doer.PURCHASING;
        };
    }

    /// @param fix the fix's version, or the maker's words where no one version can be told
    /// @param installer who may
    /// @param care what has to be seen to for the patient's sake
    record Patch(String fix, Doer installer, String care) implements NextAction {
        @Override
        public String instruction() {
            return "%s: %s. %s"
                    .formatted(
                            installer == Doer.MAKER
                                    ? "Have the maker's service install its fix"
                                    : "Install the maker's fix",
                            withoutStop(fix),
                            care);
        }
    }

    /// Software inside the unit that has a hole of its own.
    ///
    /// @param component name and version
    /// @param details what the statement on it asks for; empty when it asks nothing
    record UpdateSoftware(String component, String details, Doer installer) implements NextAction {
        @Override
        public String instruction() {
            return details.isEmpty()
                    ? "Update %s to a release without these holes.".formatted(component)
                    : "For %s: %s".formatted(component, details);
        }
    }

    /// @param details the maker's words
    record ApplyMitigation(String details) implements NextAction {
        @Override
        public String instruction() {
            return "Take the maker's measure: " + details;
        }
    }

    /// Advice only: whether the unit may lose its network is a clinical decision.
    ///
    /// @param clinicalCheck what the ward has to answer before anything is cut
    record IsolateOnAdvice(String details, String clinicalCheck) implements NextAction {
        @Override
        public String instruction() {
            return "Consider, with the ward: %s First answer: %s".formatted(details, clinicalCheck);
        }
    }

    record AskMaker(String question) implements NextAction {
        @Override
        public String instruction() {
            return "Ask the maker: " + question;
        }
    }

    record Replace(String reason) implements NextAction {
        @Override
        public String instruction() {
            return "Plan the replacement of the unit: " + reason;
        }
    }

    /// The commonest and most useful one: most units are undecided because nobody wrote down their
    /// software version.
    ///
    /// @param lookUp what to read on the unit, and what to compare it with
    record FindOutVersion(String lookUp) implements NextAction {
        @Override
        public String instruction() {
            return lookUp;
        }
    }

    /// What decides is not the version: an option, a module, a label.
    record LookAtUnit(String lookUp) implements NextAction {
        @Override
        public String instruction() {
            return lookUp;
        }
    }

    /// What was left out so that the order can be read, or has to be read before it is done.
    record ReadOn(String what) implements NextAction {
        @Override
        public String instruction() {
            return what;
        }
    }

    record NothingToDo(String reason) implements NextAction {
        @Override
        public String instruction() {
            return "Nothing to do: " + reason;
        }
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
