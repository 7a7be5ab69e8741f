package org.wardkeep.formats.table;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.BoundedInputStream.SizeLimitException;
import org.wardkeep.formats.reading.ProblemLog;
import org.wardkeep.formats.reading.Sample;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.formats.reading.Strictness;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads delimited text (RFC 4180 and its deviations in the wild).
///
/// Where quoting is broken, because a quote is never closed or text follows a closing quote, the
/// lenient reader keeps that one line with its quotes as plain text and goes on behind it.
final class DelimitedText {
    /// Each repair reads the file again from its start, so their number is bounded.
    private static final int MAX_REPAIRS = 20;

    private static final String BROKEN_QUOTES =
            "the quotes of this row are broken: a quote is never closed, or text follows a closing"
                    + " quote; quotes inside a quoted cell must be doubled";

    private final Source source;
    private final Limits limits;
    private final Strictness strictness;
    private final RowSink sink;
    private final TextEncoding encoding;
    private final Dialect dialect;
    private final ProblemLog problems;
    private final RowHandler handler;
    private long rows;
    private long fallbacks;
    private boolean inTable;

    private DelimitedText(
            Source source, Limits limits, Strictness strictness, RowSink sink, Sample sample) {
        this.source = source;
        this.limits = limits;
        this.strictness = strictness;
        this.sink = sink;
        this.encoding = TextEncoding.detect(sample.bytes());
        this.dialect = Dialect.detect(decode(sample, encoding), sample.isCut());
        this.problems = new ProblemLog(source.name());
        this.handler = new RowHandler(limits);
    }

    /// At least two rows, most of them of the same width of at least two cells, and nothing that
    /// opens another kind of document.
    static boolean recognises(Sample sample) {
        if (sample.looksLikeJsonObject() || sample.looksLikeXml()) {
            return false;
        }
        var text = decode(sample, TextEncoding.detect(sample.bytes()));
        if (text.indexOf('\0') >= 0) {
            return false;
        }
        var dialect = Dialect.detect(text, sample.isCut());
        return dialect.rows() >= 2 && dialect.width() >= 2 && dialect.agreeing() > 0.5;
    }

    private static String decode(Sample sample, TextEncoding encoding) {
        byte[] bytes = sample.bytes();
        int from = encoding.markLength();
        return new String(bytes, from, bytes.length - from, encoding.charset());
    }

    static Tables.Scan read(Source source, Limits limits, Strictness strictness, RowSink sink)
            throws IOException {
        var text = new DelimitedText(source, limits, strictness, sink, source.sample());
        var broken = text.readAll();
        text.reportNul();
        return new Tables.Scan(broken, text.problems.all(), text.notes());
    }

    private Optional<Problem> readAll() throws IOException {
        long from = dialect.separatorLine() ? 1 : 0;
        try {
            for (int repairs = 0; ; repairs++) {
                if (readFrom(from)) {
                    return Optional.empty();
                }
                from = handler.line();
                if (strictness == Strictness.STRICT || repairs == MAX_REPAIRS) {
                    return Optional.of(
                            new Problem(
                                    Code.MALFORMED, source.name(), from, 0, BROKEN_QUOTES + "."));
                }
                if (!keepLineAsPlainText(from)) {
                    return Optional.empty();
                }
            }
        } catch (LimitReachedException e) {
            return Optional.of(limit(e.line(), e));
        } catch (SizeLimitException e) {
            return Optional.of(limit(handler.line(), e));
        }
    }

    /// Reads the rows behind a number of lines; false when broken quotes stopped it.
    private boolean readFrom(long lines) throws IOException {
        var reader = open();
        try (var records = parser(handler, reader)) {
            records.skipLines(Math.toIntExact(lines));
            for (var cells : records) {
                if (!accept(cells)) {
                    break;
                }
            }
            return true;
        } catch (UncheckedIOException | CsvParseException e) {
            rethrowCause(e);
            return false;
        } finally {
            fallbacks = reader instanceof Utf8OrWindows1252Reader utf8 ? utf8.fallbacks() : 0;
        }
    }

    private <T> CsvReader<T> parser(CsvCallbackHandler<T> rowHandler, Reader reader) {
        return Dialect.reader(dialect.delimiter())
                .allowUnclosedQuote(false)
                .maxBufferSize(bufferSize())
                .build(rowHandler, reader);
    }

    private Reader open() throws IOException {
        var in = new BoundedInputStream(source.open(), limits.maxSize());
        in.skipNBytes(encoding.markLength());
        return encoding.charset().equals(StandardCharsets.UTF_8)
                ? new Utf8OrWindows1252Reader(in)
                : new InputStreamReader(in, encoding.charset());
    }

    /// The parser's buffer grows by doubling up to this; it must hold one longest cell and one
    /// portion read behind it.
    private int bufferSize() {
        long needed = (limits.maxTextLength() + 32L * 1024) * 2;
        return (int) Math.min(Long.highestOneBit(needed), 1L << 30);
    }

    /// Throws what lies under an exception of the parser; returns when it is the parser's own,
    /// which is a quote that is never closed (at the end, or before its buffer is full) or text
    /// behind a closing quote.
    private static void rethrowCause(RuntimeException e) throws IOException {
        for (var cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitReachedException limit) {
                throw limit;
            }
            if (cause instanceof IOException io) {
                throw io;
            }
        }
    }

    private Problem limit(long line, Exception e) {
        var message = e.getMessage() == null ? "a limit was reached" : e.getMessage();
        return new Problem(Code.LIMIT_REACHED, source.name(), line, 0, message);
    }

    /// Reads one line without regard to quotes; whether more rows are wanted.
    private boolean keepLineAsPlainText(long line) throws IOException {
        var text = new StringBuilder();
        try (var records = parser(new RowHandler(limits), open())) {
            records.skipLines(Math.toIntExact(line - 1));
            records.skipLines(
                    found -> {
                        text.append(found);
                        return true;
                    },
                    1);
        } catch (UncheckedIOException | CsvParseException e) {
            rethrowCause(e);
            throw RowHandler.tooLong(line, limits.maxTextLength());
        }
        problems.add(
                Code.REPAIRED,
                line,
                BROKEN_QUOTES + "; it was read as plain text: " + Problem.quote(text.toString()));
        return accept(plainCells(text.toString()));
    }

    private List<String> plainCells(String line) {
        var cells = new ArrayList<String>();
        var delimiter = Pattern.quote(String.valueOf(dialect.delimiter()));
        for (var cell : line.split(delimiter, Tables.MAX_COLUMNS + 1)) {
            RowHandler.checkCount(handler.line(), cells.size());
            cells.add(cell.replace("\"", ""));
        }
        return cells;
    }

    private boolean accept(List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (++rows > limits.maxItems()) {
            throw new LimitReachedException(
                    handler.line(),
                    "more than %d rows; split the file".formatted(limits.maxItems()));
        }
        return sink.accept(new TableRow("", handler.line(), level(cells)));
    }

    /// The row with the width of the table. Title rows above the first row of that width are left
    /// as they are; blank cells beyond it are no loss.
    private List<String> level(List<String> cells) {
        int width = dialect.width();
        while (cells.size() > width && cells.getLast().isBlank()) {
            cells.removeLast();
        }
        if (cells.size() == width) {
            inTable = true;
            return cells;
        }
        if (!inTable) {
            return cells;
        }
        var message = "the row has %d cells, the table %d".formatted(cells.size(), width);
        if (strictness == Strictness.STRICT || cells.size() > width) {
            problems.add(
                    Code.INVALID, handler.line(), message + "; check its separators and quotes");
            return cells;
        }
        problems.add(
                Code.REPAIRED, handler.line(), message + "; blank cells were added at its end");
        while (cells.size() < width) {
            cells.add("");
        }
        return cells;
    }

    private void reportNul() {
        if (handler.lineWithNul() > 0) {
            problems.add(
                    strictness == Strictness.STRICT ? Code.INVALID : Code.REPAIRED,
                    handler.lineWithNul(),
                    "NUL characters stand in the text and were left out; export the file again as"
                            + " UTF-8");
        }
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        if (fallbacks > 0) {
            notes.add(
                    "%s: letters that are not UTF-8 were read as Windows-1252: %d"
                            .formatted(source.name(), fallbacks));
        }
        return notes;
    }
}
