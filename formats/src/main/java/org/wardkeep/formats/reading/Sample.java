package org.wardkeep.formats.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The start of a file, for telling formats apart by content rather than by name.
public final class Sample {
    /// Long enough for the licence comments and notes that some tools put before the first telling
    /// key.
    static final int LENGTH = 64 * 1024;

    private final String name;
    private final byte[] start;
    private final String text;
    private final Source source;

    public Sample(String name, byte[] start) {
        this(Source.of(name, start), start);
    }

    Sample(Source source, byte[] start) {
        this.name = source.name();
        this.source = source;
        this.start = start.clone();
        this.text = new String(this.start, charset());
    }

    private Charset charset() {
        if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16;
        }
        if (startsWith(0, '<') || startsWith(0, '{')) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith('<', 0) || startsWith('{', 0)
                ? StandardCharsets.UTF_16LE
                : StandardCharsets.UTF_8;
    }

    public String name() {
        return name;
    }

    /// The start decoded as UTF-8, or as UTF-16 where a byte order mark or the zero beside its
    /// first character tells it; bytes that are neither show as U+FFFD.
    public String text() {
        return text;
    }

    /// The start as it is stored, for formats that are not UTF-8 text.
    public byte[] bytes() {
        return start.clone();
    }

    /// The document the sample is of, for packed formats, whose start tells nothing about their
    /// content. What is read of it to recognise a format must be little, and under limits.
    public Source source() {
        return source;
    }

    /// Whether the file goes on behind the sample.
    public boolean isCut() {
        return start.length == LENGTH;
    }

    /// The extension in lower case without its dot, for the few formats that have no other mark.
    public String extension() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public boolean startsWith(int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether the first character that is not white space (or a byte order mark) opens a JSON
    /// object.
    public boolean looksLikeJsonObject() {
        return firstVisible() == '{';
    }

    public boolean looksLikeXml() {
        return firstVisible() == '<';
    }

    private char firstVisible() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\uFEFF') {
                return c;
            }
        }
        return '\0';
    }
}
