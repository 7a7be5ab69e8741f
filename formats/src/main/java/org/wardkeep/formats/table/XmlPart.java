package org.wardkeep.formats.table;

import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One XML part of a workbook, walked element by element under limits. Namespaces are passed over,
/// because the transitional and the strict form of ECMA-376 differ in nothing else that is read.
final class XmlPart implements AutoCloseable {
    /// Bytes that show a byte order mark, or which byte of a pair is zero.
    private static final int LONGEST_MARK = 4;

    private final InputStream in;
    private final XMLStreamReader xml;
    private final Limits limits;
    private int depth;

    XmlPart(InputStream in, Limits limits) throws IOException {
        this.in = new RunGuard(in, limits.maxTextLength());
        this.limits = limits;
        try {
            this.xml = factory(limits).createXMLStreamReader(decoded(this.in));
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    /// The JDK's own parser whatever else is on the class path, because these settings are known to
    /// hold there. Its bounds on entities are lifted: without a document type there are none, yet
    /// it counts long documents against them.
    private static XMLInputFactory factory(Limits limits) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.entityExpansionLimit", "0");
        // Counted here, with a message of our own; the parser's bound is lower unless told.
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(limits.maxDepth() + 1));
        return factory;
    }

    /// Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 6.2.5). Decoded here, because the parser prints
    /// broken bytes to standard error.
    private static Reader decoded(InputStream in) throws IOException {
        byte[] start = in.readNBytes(LONGEST_MARK);
        var encoding = TextEncoding.detect(start);
        int mark = encoding.markLength();
        var rest = new ByteArrayInputStream(start, mark, start.length - mark);
        return new InputStreamReader(new SequenceInputStream(rest, in), encoding.charset());
    }

    /// Goes to the next start or end of an element; false at the end of the part.
    boolean next() throws IOException {
        while (advance()) {
            if (xml.isStartElement() || xml.isEndElement()) {
                return true;
            }
        }
        return false;
    }

    private boolean advance() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > limits.maxDepth()) {
                        throw new RefusedWorkbookException(
                                Code.LIMIT_REACHED,
                                "the workbook's XML nests deeper than " + limits.maxDepth());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new RefusedWorkbookException(
                                Code.INVALID,
                                "the workbook's XML declares entities, which Excel never writes; do"
                                        + " not open it, and ask who sent it");
                default -> {
                    // Text and what else stands between elements is the caller's to read.
                }
            }
            return true;
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    /// An attribute of the element here, whatever its namespace; empty when it is not there.
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /// Goes to the end of the element here.
    void skip() throws IOException {
        int end = depth - 1;
        while (depth > end && next()) {
            // Everything inside is passed over.
        }
    }

    /// The text of the element here, which holds nothing else, up to its end.
    String text() throws IOException {
        var text = new StringBuilder();
        int end = depth - 1;
        while (depth > end && advance()) {
            if (xml.isCharacters()) {
                checkLength(text.length() + xml.getTextLength());
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    /// The text of a string item (ECMA-376 part 1, 18.4.8) up to its end: all its runs, without the
    /// phonetic guides of East Asian text.
    String richText() throws IOException {
        var text = new StringBuilder();
        int end = depth - 1;
        while (depth > end && next()) {
            if (starts("rPh")) {
                skip();
            } else if (starts("t")) {
                text.append(text());
                checkLength(text.length());
            }
        }
        return CellText.unescape(text.toString());
    }

    private void checkLength(int length) throws IOException {
        if (length > limits.maxTextLength()) {
            throw new RefusedWorkbookException(
                    Code.LIMIT_REACHED,
                    "a cell is longer than %d characters".formatted(limits.maxTextLength()));
        }
    }

    private static IOException broken(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        if (e.getNestedException() instanceof IOException io) {
            return io;
        }
        return new RefusedWorkbookException(
                Code.MALFORMED,
                "the workbook is damaged: its XML cannot be read (%s); open it in Excel and save it"
                                .formatted(firstLine(e))
                        + " again");
    }

    private static String firstLine(XMLStreamException e) {
        var message = e.getMessage();
        if (message == null) {
            return "no reason given";
        }
        int from = message.indexOf("Message: ");
        return message.substring(from < 0 ? 0 : from + "Message: ".length())
                .lines()
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        } finally {
            in.close();
        }
    }

    /// Stops a tag, a text or a comment that is too long before the parser holds it as a whole.
    /// Each begins with `<`, or ends before one; inside a comment that character means nothing.
    private static final class RunGuard extends FilterInputStream {
        /// Tags longer than the longest text are honest only where texts are bounded low.
        private static final int LEAST = 1 << 20;

        private static final byte[] COMMENT_OPENS = {'<', '!', '-', '-'};
        private static final byte[] COMMENT_CLOSES = {'-', '-', '>'};

        private final int bound;
        private int run;
        private int matched;
        private boolean inComment;

        RunGuard(InputStream in, int maxTextLength) {
            super(in);
            // UTF-8 needs up to three bytes for a UTF-16 unit, an escape such as &quot; six.
            this.bound = (int) Math.min(Integer.MAX_VALUE, Math.max(LEAST, maxTextLength * 6L));
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) {
                check((byte) value);
            }
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n = super.read(target, offset, length);
            for (int i = 0; i < n; i++) {
                check(target[offset + i]);
            }
            return n;
        }

        private void check(byte value) throws IOException {
            if (value == '<' && !inComment) {
                run = 0;
            } else if (++run > bound) {
                throw new RefusedWorkbookException(
                        Code.LIMIT_REACHED,
                        "a text or tag of the workbook's XML is longer than %d bytes"
                                .formatted(bound));
            }
            byte[] awaited = inComment ? COMMENT_CLOSES : COMMENT_OPENS;
            if (value == awaited[matched]) {
                matched++;
            } else if (!(inComment && value == '-')) {
                matched = value == awaited[0] ? 1 : 0;
            }
            if (matched == awaited.length) {
                matched = 0;
                inComment = !inComment;
            }
        }
    }
}
