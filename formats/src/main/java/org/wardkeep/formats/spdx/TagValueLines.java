package org.wardkeep.formats.spdx;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.DecodedText;
import org.wardkeep.formats.reading.ProblemList;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// Splits the tag-value syntax of SPDX into tags and values (SPDX 2.3 annex on tag-value): one to a
/// line, `#` for comments, `<text>…</text>` for values of more than one line.
final class TagValueLines {
    private static final String TEXT_START = "<text>";
    private static final String TEXT_END = "</text>";

    private final Source source;
    private final Limits limits;
    private final ProblemList problems;
    private long line;

    private TagValueLines(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
        this.problems = new ProblemList(source.name());
    }

    /// Takes one tag.
    interface OnTag {
        void tag(String tag, String value, long line);
    }

    /// How the walk ended.
    ///
    /// @param broken what stopped it before the end
    record Walk(Optional<Problem> broken, List<Problem> problems) {}

    static Walk walk(Source source, Limits limits, OnTag onTag) {
        var lines = new TagValueLines(source, limits);
        Optional<Problem> broken;
        try (var in = new BoundedInputStream(source.open(), limits.maxSize());
                var reader = DecodedText.open(in, _ -> StandardCharsets.UTF_8)) {
            broken = lines.walk(reader, onTag);
        } catch (CharacterCodingException e) {
            broken =
                    Optional.of(
                            lines.at(
                                    Code.MALFORMED, "is not text in UTF-8 or UTF-16. Convert it."));
        } catch (BoundedInputStream.SizeLimitException | TextTooLongException e) {
            broken = Optional.of(lines.at(Code.LIMIT_REACHED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            broken =
                    Optional.of(
                            Problem.ofFile(
                                    Code.UNREADABLE,
                                    source.name(),
                                    "could not be read: " + e.getMessage()));
        }
        return new Walk(broken, lines.problems.toList());
    }

    private Optional<Problem> walk(Reader reader, OnTag onTag) throws IOException {
        String text;
        while ((text = nextLine(reader)) != null) {
            var stripped = text.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            long start = line;
            int colon = stripped.indexOf(':');
            if (colon <= 0) {
                problems.add(
                        at(
                                Code.INVALID,
                                "%s is no \"Tag: value\" and was left out. Correct it."
                                        .formatted(Problem.quote(stripped))));
                continue;
            }
            var tag = stripped.substring(0, colon).strip();
            var value = stripped.substring(colon + 1).strip();
            if (value.startsWith(TEXT_START)) {
                var whole = longText(reader, value.substring(TEXT_START.length()));
                if (whole.isEmpty()) {
                    return Optional.of(
                            new Problem(
                                    Code.MALFORMED,
                                    source.name(),
                                    start,
                                    0,
                                    "<text> of %s has no </text>. Add it.".formatted(tag)));
                }
                value = whole.get();
            }
            onTag.tag(tag, value, start);
        }
        return Optional.empty();
    }

    private Optional<String> longText(Reader reader, String first) throws IOException {
        var whole = new StringBuilder();
        String next = first;
        while (next != null) {
            int end = next.indexOf(TEXT_END);
            if (end >= 0) {
                return Optional.of(whole.append(next, 0, end).toString());
            }
            bound(whole.append(next).append('\n'));
            next = nextLine(reader);
        }
        return Optional.empty();
    }

    /// The next line; null at the end.
    private @Nullable String nextLine(Reader reader) throws IOException {
        int c = reader.read();
        if (c < 0) {
            return null;
        }
        line++;
        var text = new StringBuilder();
        while (c >= 0 && c != '\n') {
            bound(text.append((char) c));
            c = reader.read();
        }
        return text.toString();
    }

    private void bound(StringBuilder text) throws TextTooLongException {
        if (text.length() > limits.maxTextLength()) {
            throw new TextTooLongException(limits.maxTextLength());
        }
    }

    private Problem at(Code code, String message) {
        return new Problem(code, source.name(), line, 0, message);
    }

    /// A value went on beyond the limit.
    private static final class TextTooLongException extends IOException {
        private static final long serialVersionUID = 1;

        TextTooLongException(int bound) {
            super(
                    "A text is longer than %d characters. Shorten it, or raise the limit."
                            .formatted(bound));
        }
    }
}
