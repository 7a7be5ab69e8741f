package org.wardkeep.formats.cyclonedx;

import org.jspecify.annotations.Nullable;
import org.wardkeep.formats.reading.BoundedInputStream;
import org.wardkeep.formats.reading.DecodedText;
import org.wardkeep.formats.reading.ProblemList;
import org.wardkeep.formats.reading.Source;
import org.wardkeep.vocabulary.Limits;
import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// CycloneDX in XML. Elements and attributes of other namespaces are passed over, as the
/// specification allows them everywhere. A document type declaration refuses the document: nothing
/// in CycloneDX needs one, and entities are how XML is used to attack its readers.
final class XmlCursor implements Cursor {
    static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    /// Elements that say what a component is: a second one would be another truth.
    private static final Set<String> SINGLE =
            Set.of("name", "version", "purl", "cpe", "group", "id", "ref", "state");

    /// What stands before the JDK's message, behind the place that a problem has anyway.
    private static final String MESSAGE = "Message: ";

    /// How the JDK names that one of its own bounds was met, on depth, names or attributes.
    private static final String JDK_LIMIT = "JAXP0001000";

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{1,100}encoding=[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private final Source source;
    private final Limits limits;
    private final XMLStreamReader xml;
    private final ProblemList problems;
    private int depth;
    private boolean pending;
    private @Nullable String attribute;

    private XmlCursor(Source source, Limits limits, XMLStreamReader xml) {
        this.source = source;
        this.limits = limits;
        this.xml = xml;
        this.problems = new ProblemList(source.name());
    }

    static Walk walk(Source source, Limits limits, Consumer<XmlCursor> body) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // Decoded here, as the JDK prints to standard error what it cannot decode.
        try (var in = new BoundedInputStream(source.open(), limits.maxSize());
                var text = DecodedText.open(in, XmlCursor::encoding)) {
            var cursor = new XmlCursor(source, limits, factory.createXMLStreamReader(text));
            return new Walk(cursor.walk(body), cursor.problems.toList());
        } catch (XMLStreamException e) {
            return new Walk(Optional.of(broken(source, e)), List.of());
        } catch (IOException e) {
            return new Walk(Optional.of(broken(source, e, null)), List.of());
        }
    }

    /// The encoding of a document without a byte order mark (XML 1.0, appendix F). What a
    /// declaration that could be read as single bytes says of encodings of two is not believed.
    private static Charset encoding(String head) {
        if (head.startsWith("<\0")) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.startsWith("\0<")) {
            return StandardCharsets.UTF_16BE;
        }
        var declared = DECLARED.matcher(head);
        try {
            boolean single = declared.find() && !declared.group(1).startsWith("UTF-");
            return single ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    private Optional<Problem> walk(Consumer<XmlCursor> body) {
        try {
            while (next() != XMLStreamConstants.START_ELEMENT) {
                // Comments and processing instructions before the root.
            }
            pending = true;
            body.accept(this);
            skipIfPending();
            while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
                next();
            }
            return Optional.empty();
        } catch (BrokenException e) {
            return Optional.of(e.problem);
        }
    }

    /// The version that the root element's namespace names; empty for another vocabulary.
    Optional<String> version() {
        var namespace = xml.getNamespaceURI();
        return namespace != null && namespace.startsWith(NAMESPACE)
                ? Optional.of(namespace.substring(NAMESPACE.length()))
                : Optional.empty();
    }

    String rootName() {
        return xml.getLocalName();
    }

    @Override
    public void fields(Consumer<String> onField) {
        if (attribute != null) {
            return;
        }
        pending = false;
        attributes(onField);
        var seen = new HashSet<String>();
        var own = new StringBuilder();
        elements(
                () -> {
                    var name = xml.getLocalName();
                    if (seen.add(name) || !SINGLE.contains(name)) {
                        onField.accept(name);
                    } else {
                        report(
                                Code.CONTRADICTION,
                                "element <%s> stands twice; the first was used. Remove one."
                                        .formatted(name));
                    }
                },
                own);
        if (!own.toString().isBlank()) {
            attribute = own.toString().strip();
            onField.accept(OWN_TEXT);
            attribute = null;
        }
    }

    private void attributes(Consumer<String> onField) {
        int count = xml.getAttributeCount();
        for (int i = 0; i < count; i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (namespace == null || namespace.isEmpty()) {
                attribute = bounded(xml.getAttributeValue(i));
                onField.accept(xml.getAttributeLocalName(i));
                attribute = null;
            }
        }
    }

    @Override
    public void items(Runnable onItem) {
        if (attribute != null) {
            return;
        }
        pending = false;
        elements(onItem, new StringBuilder());
    }

    /// Calls back for every child element of CycloneDX; gathers the text between them.
    private void elements(Runnable onElement, StringBuilder own) {
        int count = 0;
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++count > limits.maxItems()) {
                        throw limit("more than %d elements in one".formatted(limits.maxItems()));
                    }
                    pending = true;
                    if (version().isPresent()) {
                        onElement.run();
                    }
                    skipIfPending();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(own);
                case XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                default -> {
                    // Comments and processing instructions.
                }
            }
        }
    }

    private void append(StringBuilder text) {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > limits.maxTextLength()) {
            throw limit("a text of more than %d characters".formatted(limits.maxTextLength()));
        }
    }

    private String bounded(String text) {
        if (text.length() > limits.maxTextLength()) {
            throw limit("a text of more than %d characters".formatted(limits.maxTextLength()));
        }
        return text;
    }

    @Override
    public boolean isList() {
        return false;
    }

    @Override
    public @Nullable String text() {
        if (attribute != null) {
            return attribute;
        }
        pending = false;
        var place = place();
        var name = xml.getLocalName();
        var text = new StringBuilder();
        var nested = new ArrayList<String>();
        elements(() -> nested.add(xml.getLocalName()), text);
        if (!nested.isEmpty()) {
            report(
                    Code.INVALID,
                    place,
                    "<%s> must hold text, found <%s>".formatted(name, nested.getFirst()));
            return null;
        }
        return text.toString().strip();
    }

    @Override
    public @Nullable String scalar() {
        return text();
    }

    @Override
    public Place place() {
        var where = xml.getLocation();
        return new Place(where.getLineNumber(), where.getColumnNumber());
    }

    @Override
    public void report(Code code, String message) {
        report(code, place(), message);
    }

    @Override
    public void report(Code code, Place place, String message) {
        problems.add(problem(code, place, message));
    }

    @Override
    public Problem problem(Code code, Place place, String message) {
        return new Problem(code, source.name(), place.line(), place.column(), message);
    }

    private void skipIfPending() {
        if (pending) {
            pending = false;
            int outside = depth - 1;
            while (depth > outside) {
                next();
            }
        }
    }

    private int next() {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > limits.maxDepth()) {
                throw limit("elements nested deeper than %d".formatted(limits.maxDepth()));
            }
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (event == XMLStreamConstants.DTD) {
                throw new BrokenException(
                        problem(
                                Code.MALFORMED,
                                place(),
                                "a document type declaration is not read, for safety. Remove the"
                                        + " <!DOCTYPE …>."));
            }
            return event;
        } catch (XMLStreamException e) {
            throw new BrokenException(broken(source, e));
        }
    }

    private BrokenException limit(String what) {
        return new BrokenException(
                problem(
                        Code.LIMIT_REACHED,
                        place(),
                        "%s; split the document, or raise the limit".formatted(what)));
    }

    private static Problem broken(Source source, XMLStreamException e) {
        if (e.getNestedException() instanceof IOException cause) {
            return broken(source, cause, e.getLocation());
        }
        var message = String.valueOf(e.getMessage());
        int start = message.indexOf(MESSAGE);
        return at(
                message.contains(JDK_LIMIT) ? Code.LIMIT_REACHED : Code.MALFORMED,
                source,
                e.getLocation(),
                words(start < 0 ? message : message.substring(start + MESSAGE.length())));
    }

    /// The parser's words for what happens most, in those of the person who has to act.
    private static String words(String said) {
        if (said.contains("must start and end within the same entity")
                || said.contains("Premature end of file")) {
            return "the file ends here, in the middle of the document; it was cut off. Get it again,"
                    + " whole";
        }
        if (said.contains("maxElementDepth")) {
            return "elements stand deeper in each other than any honest document needs. Ask its"
                    + " publisher for another";
        }
        return "not valid XML: " + said;
    }

    private static Problem broken(Source source, IOException e, @Nullable Location where) {
        return switch (e) {
            case BoundedInputStream.SizeLimitException tooLarge ->
                    at(Code.LIMIT_REACHED, source, where, String.valueOf(tooLarge.getMessage()));
            case CharacterCodingException _ ->
                    at(
                            Code.MALFORMED,
                            source,
                            where,
                            "is not text in the encoding it states. Convert it to UTF-8.");
            default -> at(Code.UNREADABLE, source, where, "could not be read: " + e.getMessage());
        };
    }

    private static Problem at(Code code, Source source, @Nullable Location where, String message) {
        return new Problem(
                code,
                source.name(),
                where == null ? 0 : Math.max(0, where.getLineNumber()),
                where == null ? 0 : Math.max(0, where.getColumnNumber()),
                message);
    }

    /// Ends the walk from inside a callback.
    private static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        BrokenException(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }
}
