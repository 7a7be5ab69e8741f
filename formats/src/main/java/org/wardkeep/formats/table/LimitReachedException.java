package org.wardkeep.formats.table;

/// Ends the reading of a table from inside a callback.
final class LimitReachedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long line;

    LimitReachedException(long line, String message) {
        super(message, null, false, false);
        this.line = line;
    }

    long line() {
        return line;
    }
}
