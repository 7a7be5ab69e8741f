package org.wardkeep.formats.json;

import org.wardkeep.vocabulary.Limits;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.util.regex.Pattern;

/// What is wrong with JSON that cannot be read, in words for the person who has to get it again.
final class JsonFault {
    /// Where the parser thinks something began; the problem has a position of its own.
    private static final Pattern PARSERS_PLACE = Pattern.compile("\\s*\\(start marker at .*");

    private JsonFault() {}

    static String words(JacksonException e, Limits limits) {
        var said = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException) {
            return limit(said, limits);
        }
        if (e instanceof UnexpectedEndOfInputException
                || said.startsWith("Unexpected end-of-inp")) {
            return "the file ends here, in the middle of %s; it was cut off. Get it again, whole"
                    .formatted(said.contains("VALUE_STRING") ? "a text" : "the document");
        }
        if (said.startsWith("Invalid UTF-8")) {
            return "here is a byte that is no UTF-8, in which JSON has to be written. Save the file"
                    + " as UTF-8";
        }
        if (said.contains("CTRL-CHAR")) {
            return "a control character stands here, which JSON forbids; the file was damaged. Get it"
                    + " again";
        }
        return "not valid JSON: " + PARSERS_PLACE.matcher(said).replaceFirst("");
    }

    private static String limit(String said, Limits limits) {
        if (said.contains("nesting depth")) {
            return "lists and objects stand more than %,d deep in each other, which no honest document"
                            .formatted(limits.maxDepth())
                    + " needs. Ask its publisher for another";
        }
        if (said.startsWith("String value length")) {
            return "a text of more than %,d characters stands here. Ask the publisher for another"
                            .formatted(limits.maxTextLength())
                    + " document";
        }
        return "a limit was reached: " + said;
    }
}
