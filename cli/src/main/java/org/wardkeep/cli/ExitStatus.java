package org.wardkeep.cli;

/// What the program tells the shell.
enum ExitStatus {
    DONE(0),
    /// Findings above the bound that the caller gave.
    FINDINGS(1),
    CALLERS_MISTAKE(2),
    /// Some input was refused, the rest is done.
    PARTIAL(3),
    OUR_FAULT(4);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
