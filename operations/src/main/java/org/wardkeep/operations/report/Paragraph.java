package org.wardkeep.operations.report;

import java.util.ArrayList;
import java.util.List;

/// Text broken into lines of a terminal.
final class Paragraph {
    private Paragraph() {}

    /// @param label before the first line, such as `Why: `
    /// @param indent columns before every line; further lines hang under the text behind the label
    /// @param width columns of a whole line
    static List<String> lines(String label, String text, int indent, int width) {
        int hang = indent + label.length();
        var lines = new ArrayList<String>();
        var line = new StringBuilder(" ".repeat(indent)).append(label);
        boolean empty = true;
        for (var word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(" ".repeat(hang));
                empty = true;
            }
            if (!empty) {
                line.append(' ');
            }
            var rest = word;
            while (line.length() + rest.length() > width) {
                int fits = Math.max(1, width - line.length());
                lines.add(line + rest.substring(0, fits));
                rest = rest.substring(fits);
                line = new StringBuilder(" ".repeat(hang));
            }
            line.append(rest);
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }
}
