package org.wardkeep.formats.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/// Decodes text by its byte order mark. Bytes that do not fit the encoding end the reading with a
/// [java.nio.charset.CharacterCodingException]; they are never replaced in silence.
public final class DecodedText {
    /// Enough for a byte order mark and the declaration of an XML document.
    private static final int HEAD = 256;

    private static final int BOM = '\uFEFF';

    private DecodedText() {}

    /// A reader that stands behind the byte order mark. Closing it closes the stream.
    ///
    /// @param withoutMark the encoding of a text without a mark, told by its first bytes, each
    ///   shown as one character
    public static Reader open(InputStream in, Function<String, Charset> withoutMark)
            throws IOException {
        var bytes = new PushbackInputStream(in, HEAD);
        var start = bytes.readNBytes(HEAD);
        bytes.unread(start);
        var head = new String(start, StandardCharsets.ISO_8859_1);
        var marked = marked(head);
        var charset = marked ? charsetOfMark(head) : withoutMark.apply(head);
        var reader = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        if (marked) {
            reader.mark(1);
            if (reader.read() != BOM) {
                reader.reset();
            }
        }
        return reader;
    }

    private static boolean marked(String head) {
        return head.startsWith("\u00EF\u00BB\u00BF")
                || head.startsWith("\u00FE\u00FF")
                || head.startsWith("\u00FF\u00FE");
    }

    /// UTF-16 takes its mark off by itself.
    private static Charset charsetOfMark(String head) {
        return head.charAt(0) == '\u00EF' ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16;
    }
}
