package org.wardkeep.risk;

/// When somebody has to act, most urgent first.
public enum Priority {
    NOW("act today"),
    SOON("this week"),
    PLANNED("at the next maintenance"),
    WATCH("nothing to do now, keep in view");

    private final String words;

    Priority(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /// One step more urgent; [#NOW] stays.
    Priority raised() {
        return switch (this) {
            case NOW, SOON -> NOW;
            case PLANNED -> SOON;
            case WATCH -> PLANNED;
        };
    }

    /// One step less urgent, but never [#WATCH]: a doubt is not an all-clear.
    Priority loweredByDoubt() {
        return switch (this) {
            case NOW -> SOON;
            case SOON, PLANNED -> PLANNED;
            case WATCH -> WATCH;
        };
    }
}
