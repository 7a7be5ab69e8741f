package org.wardkeep.formats.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// How one file of delimited text is laid out.
///
/// @param delimiter between cells
/// @param width cells of most rows, at least 1
/// @param agreeing share of the sampled rows that have this width, 0.0 to 1.0
/// @param rows how many rows were looked at
/// @param separatorLine whether the first line is Excel's `sep=;`
record Dialect(char delimiter, int width, double agreeing, int rows, boolean separatorLine) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\"?sep=([\\p{Punct}\\t&&[^\"]])\"?(?=\\R|\\z)");

    private static final double HALF = 0.5;

    /// The delimiter with which most rows agree on the largest width.
    ///
    /// @param isCut whether the text ends inside a row
    static Dialect detect(String text, boolean isCut) {
        var separator = SEPARATOR_LINE.matcher(text);
        if (separator.find()) {
            return measure(text, isCut, separator.group(1).charAt(0), true);
        }
        var best = best(text, isCut);
        // A quote that nobody closed makes one cell of all that follows; the bare lines still tell.
        return best.agreeing() <= HALF && text.chars().filter(c -> c == '"').count() % 2 == 1
                ? best(text.replace("\"", ""), isCut)
                : best;
    }

    private static Dialect best(String text, boolean isCut) {
        return DELIMITERS.stream()
                .map(delimiter -> measure(text, isCut, delimiter, false))
                .max(Comparator.comparingDouble(Dialect::score))
                .orElseThrow();
    }

    private double score() {
        return agreeing * rows * (width - 1);
    }

    private static Dialect measure(
            String text, boolean isCut, char delimiter, boolean separatorLine) {
        var widths = widths(text, delimiter, separatorLine ? 1 : 0);
        if (isCut && widths.size() > 1) {
            widths.removeLast();
        }
        var counts = new TreeMap<Integer, Integer>();
        widths.forEach(width -> counts.merge(width, 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey() > 1)
                .max(Map.Entry.comparingByValue())
                .map(most ->
                        new Dialect(
                                delimiter,
                                most.getKey(),
                                (double) most.getValue() / widths.size(),
                                widths.size(),
                                separatorLine))
                .orElse(new Dialect(delimiter, 1, 1, widths.size(), separatorLine));
    }

    private static List<Integer> widths(String text, char delimiter, int from) {
        var widths = new ArrayList<Integer>();
        try (var records =
                reader(delimiter).allowUnclosedQuote(true).build(new WidthHandler(), text)) {
            for (int width : records) {
                widths.add(width);
            }
        } catch (CsvParseException | IOException _) {
            // Broken quoting: the rows until there tell enough, and reading will report it.
        }
        return widths.isEmpty() ? widths : widths.subList(from, widths.size());
    }

    /// Settings that hold for detecting and for reading alike. Rows of any width pass: the reader
    /// reports them itself.
    static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    }

    /// Counts cells and keeps nothing else.
    private static final class WidthHandler extends AbstractBaseCsvCallbackHandler<Integer> {
        @Override
        protected Integer buildRecord() {
            return getFieldCount();
        }
    }
}
