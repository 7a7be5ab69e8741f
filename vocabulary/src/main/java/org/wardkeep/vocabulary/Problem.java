package org.wardkeep.vocabulary;

/// Something in the input that somebody has to know of, with its position.
///
/// @param code what kind of problem; stable, for programs
/// @param source the file as the user named it, relative to the folder that was read
/// @param line from 1; 0 when the problem is of the whole file
/// @param column from 1, in characters; 0 when the problem is of the whole line
/// @param message what was found (quoted), what was expected, and what to do next
public record Problem(Code code, String source, long line, long column, String message) {

    /// Quoted input is cut here so that a message stays one readable line.
    private static final int QUOTE_LENGTH = 80;

    /// Whose fault a problem is decides the exit status of a command.
    public enum Fault {
        CALLER,
        LIMIT,
        OURS
    }

    /// What kind of problem it is.
    public enum Code {
        /// The bytes do not follow the format at all.
        MALFORMED(Fault.CALLER),
        /// The format's rules are broken at one place; the rest is usable.
        INVALID(Fault.CALLER),
        /// Something the format or the reader needs is not there.
        MISSING(Fault.CALLER),
        /// Two statements cannot both be true.
        CONTRADICTION(Fault.CALLER),
        /// The lenient reader changed the input to make it usable.
        REPAIRED(Fault.CALLER),
        /// No reader recognises the file.
        UNRECOGNISED(Fault.CALLER),
        /// A bound of [Limits] was met.
        LIMIT_REACHED(Fault.LIMIT),
        /// The file could not be read from the disk.
        UNREADABLE(Fault.CALLER),
        /// A defect of Wardkeep.
        INTERNAL(Fault.OURS);

        private final Fault fault;

        Code(Fault fault) {
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    public static Problem ofFile(Code code, String source, String message) {
        return new Problem(code, source, 0, 0, message);
    }

    /// Input as it may stand in a message: control characters made visible, cut to a readable
    /// length, in double quotes.
    public static String quote(String input) {
        var shown = new StringBuilder("\"");
        int end = Math.min(input.length(), QUOTE_LENGTH);
        for (int i = 0; i < end; i++) {
            char c = input.charAt(i);
            if (Character.isISOControl(c)) {
                shown.append("\\u%04x".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.append(input.length() > end ? "…\"" : "\"").toString();
    }

    /// `file:line:column: message`, as compilers print it, so that editors can jump to it.
    @Override
    public String toString() {
        if (line == 0) {
            return "%s: %s".formatted(source, message);
        }
        if (column == 0) {
            return "%s:%d: %s".formatted(source, line, message);
        }
        return "%s:%d:%d: %s".formatted(source, line, column, message);
    }
}
