package org.wardkeep.formats.spdx;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.DecodedText;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits the tag-value syntax of SPDX into tags and values (SPDX 2.3 annex on tag-value): one to a
/// line, `#` for comments, `<text>…</text>` for values of more than one line.
final class TagValueLines {
    private static final String TEXT_START = "<text>";
    private static final String TEXT_END = "</text>";

    private final Source source;
    private final Limits limits;
    private final List<Problem> problems = new ArrayList<>();
    private long line;

    private TagValueLines(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
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
        } catch (BoundedInputStream.SizeLimitException e) {
            broken = Optional.of(lines.at(Code.LIMIT_REACHED, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            broken =
                    Optional.of(
                            Problem.ofFile(
                                    Code.UNREADABLE,
                                    source.name(),
                                    "could not be read: " + e.getMessage()));
        }
        return new Walk(broken, List.copyOf(lines.problems));
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
        return line < 0
                ? Optional.of(
                        new Problem(
                                Code.LIMIT_REACHED,
                                source.name(),
                                -line,
                                0,
                                "a text of more than %d characters. Shorten it, or raise the limit."
                                        .formatted(limits.maxTextLength())))
                : Optional.empty();
    }

    private Optional<String> longText(Reader reader, String first) throws IOException {
        var whole = new StringBuilder();
        String next = first;
        while (next != null) {
            int end = next.indexOf(TEXT_END);
            if (end >= 0) {
                return Optional.of(whole.append(next, 0, end).toString());
            }
            whole.append(next).append('\n');
            if (whole.length() > limits.maxTextLength()) {
                return Optional.empty();
            }
            next = nextLine(reader);
        }
        return Optional.empty();
    }

    /// The next line; null at the end, or at a line beyond the limit, which turns [#line] negative.
    private @Nullable String nextLine(Reader reader) throws IOException {
        int c = line < 0 ? -1 : reader.read();
        if (c < 0) {
            return null;
        }
        line++;
        var text = new StringBuilder();
        while (c >= 0 && c != '\n') {
            text.append((char) c);
            if (text.length() > limits.maxTextLength()) {
                line = -line;
                return null;
            }
            c = reader.read();
        }
        return text.toString();
    }

    private Problem at(Code code, String message) {
        return new Problem(code, source.name(), Math.abs(line), 0, message);
    }
}
