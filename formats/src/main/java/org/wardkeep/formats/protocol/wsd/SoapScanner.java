package org.wardkeep.formats.protocol.wsd;

import org.wardkeep.formats.protocol.Slice;

/// Goes through an XML document once, without building anything: tells the text of each known
/// element that has no children. No entities but those of XML itself are known, so that nothing
/// grows; a document type ends the reading.
final class SoapScanner {
    /// Elements inside of each other; messages of SDC have a dozen.
    private static final int DEEPEST = 64;

    private final Slice slice;
    private final Taker taker;
    private final SoapElement[] open = new SoapElement[DEEPEST];
    private int depth;

    /// Where the text of the innermost element begins; -1 after a child or an end.
    private int text = -1;

    /// Takes what the scanner finds.
    @FunctionalInterface
    interface Taker {
        /// An element ended. Its text is empty when it had children.
        ///
        /// @param parent the element around it
        /// @param grandparent the one around that
        void end(SoapElement element, SoapElement parent, SoapElement grandparent, String text);
    }

    private SoapScanner(Slice slice, Taker taker) {
        this.slice = slice;
        this.taker = taker;
    }

    static void scan(Slice slice, Taker taker) {
        new SoapScanner(slice, taker).run();
    }

    private void run() {
        int at = slice.indexOf('<', 0);
        while (at >= 0) {
            int end = tag(at);
            at = end < 0 ? -1 : slice.indexOf('<', end);
        }
    }

    /// Gives the place after the tag; negative when reading ends here.
    private int tag(int at) {
        return switch (slice.u8(at + 1)) {
            case '?' -> after(at, "?>");
            case '!' -> special(at);
            case '/' -> endTag(at);
            default -> startTag(at);
        };
    }

    private int special(int at) {
        if (slice.isAt(at, "<!--")) {
            return after(at, "-->");
        }
        return slice.isAt(at, "<![CDATA[") ? after(at, "]]>") : -1;
    }

    private int after(int from, String ending) {
        int at = slice.indexOf(ending.charAt(0), from + 2);
        while (at >= 0 && !slice.isAt(at, ending)) {
            at = slice.indexOf(ending.charAt(0), at + 1);
        }
        return at < 0 ? -1 : at + ending.length();
    }

    private int startTag(int at) {
        int name = at + 1;
        int end = name;
        while (isName(slice.u8(end))) {
            if (slice.u8(end) == ':') {
                name = end + 1;
            }
            end++;
        }
        int close = tagEnd(end);
        if (close < 0 || depth == DEEPEST) {
            return -1;
        }
        if (slice.u8(close - 1) == '/') {
            text = -1;
        } else {
            open[depth++] = SoapElement.of(slice, name, end - name);
            text = close + 1;
        }
        return close + 1;
    }

    private static boolean isName(int c) {
        return c > ' ' && c != '>' && c != '/';
    }

    /// Where the `>` of a tag stands; those in values of attributes do not count.
    private int tagEnd(int from) {
        int quote = 0;
        for (int at = from; at < slice.length(); at++) {
            int c = slice.u8(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at;
            }
        }
        return -1;
    }

    private int endTag(int at) {
        if (depth == 0) {
            return -1;
        }
        var element = open[--depth];
        if (element != SoapElement.OTHER) {
            var value = text < 0 ? "" : unescape(slice.text(text, at - text));
            taker.end(element, around(1), around(2), value);
        }
        text = -1;
        return slice.indexOf('>', at);
    }

    private SoapElement around(int levels) {
        return depth >= levels ? open[depth - levels] : SoapElement.OTHER;
    }

    private static String unescape(String value) {
        return value.indexOf('&') < 0
                ? value
                : value.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }
}
