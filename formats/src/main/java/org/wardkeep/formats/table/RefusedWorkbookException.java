package org.wardkeep.formats.table;

import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;

/// The workbook, or the rest of it, cannot be used. An [IOException] so that it passes through the
/// XML parser from the stream below it.
final class RefusedWorkbookException extends IOException {
    private static final long serialVersionUID = 1;

    private final Code code;
    private final String reason;

    RefusedWorkbookException(Code code, String reason) {
        super(reason);
        this.code = code;
        this.reason = reason;
    }

    Code code() {
        return code;
    }

    String reason() {
        return reason;
    }
}
