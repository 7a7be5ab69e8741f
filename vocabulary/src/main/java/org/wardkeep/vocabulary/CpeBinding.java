package org.wardkeep.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The two bindings of a CPE name and the way between them (NISTIR 7695 sections 6.1 and 6.2).
final class CpeBinding {
    /// Longer texts are not parsed; the longest name of the official dictionary has 190 characters.
    private static final int MAX_LENGTH = 2_048;

    private static final int COUNT = Cpe.Attribute.values().length;
    private static final int URI_COUNT = 7;
    private static final int URI_EDITION = Cpe.Attribute.EDITION.position();
    private static final int PACKED_PARTS = 6;
    private static final int HEX = 16;
    private static final int LANGUAGE_POSITION = 6;

    /// Value of an attribute: a wildcard at most at each end; other punctuation behind a backslash.
    private static final Pattern VALUE =
            Pattern.compile(
                    "\\*|-|(?:\\*|\\?+)?(?:[a-z0-9._-]++|\\\\[!-/:-@\\[-`{-~])+(?:\\*|\\?+)?");

    private static final Pattern PART = Pattern.compile("[aoh*-]");

    /// Language tag without extensions (RFC 5646), as section 5.3.3.7 asks.
    private static final Pattern LANGUAGE =
            Pattern.compile("\\*|-|[a-z]{2,3}(?:-(?:[a-z]{2}|[0-9]{3}))?");

    private CpeBinding() {}

    static String canonicalise(String text) {
        if (isPlainlyCanonical(text)) {
            return text;
        }
        if (text.length() <= MAX_LENGTH) {
            var lower = text.toLowerCase(Locale.ROOT);
            var values =
                    lower.startsWith(Cpe.PREFIX)
                            ? unbindFormatted(lower)
                            : lower.startsWith(Cpe.URI_PREFIX)
                                    ? unbindUri(lower.substring(Cpe.URI_PREFIX.length()))
                                    : List.<String>of();
            if (isWellFormed(values)) {
                return Cpe.PREFIX + String.join(":", values);
            }
        }
        throw new IllegalArgumentException(
                "A CPE name must look like cpe:2.3:a:vendor:product:version:*:*:*:*:*:*:* or"
                        + " cpe:/a:vendor:product:version, got "
                        + Problem.quote(text));
    }

    /// Whether a text is canonical and can be seen to be so from left to right: nearly all of the
    /// millions of names of a feed are. What has wildcards inside of a value, or a language, is
    /// looked at in full.
    private static boolean isPlainlyCanonical(String text) {
        if (!text.startsWith(Cpe.PREFIX) || text.length() > MAX_LENGTH) {
            return false;
        }
        int at = Cpe.PREFIX.length();
        for (int attribute = 0; attribute < COUNT; attribute++) {
            int end = plainEnd(text, at);
            boolean logical = end == at + 1 && isLogical(text.charAt(at));
            boolean good =
                    switch (attribute) {
                        case 0 -> end == at + 1 && "aoh*-".indexOf(text.charAt(at)) >= 0;
                        case LANGUAGE_POSITION -> logical;
                        default -> end > at;
                    };
            boolean last = attribute == COUNT - 1;
            if (!good || (last ? end != text.length() : end == text.length())) {
                return false;
            }
            at = end + 1;
        }
        return true;
    }

    private static boolean isLogical(char c) {
        return c == '*' || c == '-';
    }

    /// Where a value without wildcards ends; `start` when it is none, or not canonical.
    private static int plainEnd(String text, int start) {
        int length = text.length();
        int at = start;
        if (at < length && text.charAt(at) == '*') {
            at++;
            return at == length || text.charAt(at) == ':' ? at : start;
        }
        while (at < length && text.charAt(at) != ':') {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
                if (at == length || !needsEscape(text.charAt(at))) {
                    return start;
                }
            } else if (!isPlain(c)) {
                return start;
            }
            at++;
        }
        return at;
    }

    private static boolean needsEscape(char c) {
        boolean punctuation =
                (c >= '!' && c <= '/')
                        || (c >= ':' && c <= '@')
                        || (c >= '[' && c <= '`')
                        || (c >= '{' && c <= '~');
        return punctuation && !isPlain(c);
    }

    private static boolean isWellFormed(List<String> values) {
        if (values.size() != COUNT || !PART.matcher(values.getFirst()).matches()) {
            return false;
        }
        return values.stream().skip(1).allMatch(value -> VALUE.matcher(value).matches())
                && LANGUAGE.matcher(values.get(Cpe.Attribute.LANGUAGE.position())).matches();
    }

    private static List<String> unbindFormatted(String text) {
        return Cpe.split(text).stream().map(CpeBinding::withoutNeedlessEscapes).toList();
    }

    /// Section 6.2.2: `.`, `-` and `_` need no backslash, save a hyphen alone, which section 5.3.2
    /// forbids and which would otherwise turn into "not applicable".
    private static String withoutNeedlessEscapes(String value) {
        if (value.indexOf('\\') < 0 || value.equals("\\-")) {
            return value.equals("\\-") ? "" : value;
        }
        var shown = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) {
                shown.append(c);
                continue;
            }
            char escaped = value.charAt(++i);
            if (!isPlain(escaped)) {
                shown.append(c);
            }
            shown.append(escaped);
        }
        return shown.toString();
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || ".-_".indexOf(c) >= 0;
    }

    /// Section 6.1.3. An attribute that is missing or empty is ANY; an edition that starts with a
    /// tilde packs the attributes that version 2.2 did not have.
    private static List<String> unbindUri(String uri) {
        var raw = new ArrayList<>(List.of(uri.split(":", -1)));
        if (raw.size() > URI_COUNT) {
            return List.of();
        }
        raw.addAll(Collections.nCopies(URI_COUNT - raw.size(), ""));
        var packed = List.of("", "", "", "", "");
        if (raw.get(URI_EDITION).startsWith("~")) {
            var parts = List.of(raw.get(URI_EDITION).split("~", -1));
            if (parts.size() != PACKED_PARTS) {
                return List.of();
            }
            packed = parts.subList(1, PACKED_PARTS);
            raw.set(URI_EDITION, packed.getFirst());
        }
        raw.addAll(packed.subList(1, packed.size()));
        var values = new ArrayList<String>();
        for (var value : raw) {
            var decoded = decode(value);
            if (decoded.isEmpty()) {
                return List.of();
            }
            values.add(decoded.get());
        }
        return values;
    }

    private static Optional<String> decode(String value) {
        if (value.isEmpty()) {
            return Optional.of("*");
        }
        if (value.equals("-")) {
            return Optional.of(value);
        }
        var decoded = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '%') {
                int code = hex(value, i + 1);
                if (code < 0) {
                    return Optional.empty();
                }
                i += 2;
                decoded.append(fromCode(code));
            } else if (isPlain(c)) {
                decoded.append(c);
            } else if (c == '~') {
                decoded.append("\\~");
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(decoded.toString());
    }

    private static String fromCode(int code) {
        char c = (char) code;
        return switch (code) {
            case 1 -> "?";
            case 2 -> "*";
            default -> isPlain(c) ? String.valueOf(c) : "\\" + c;
        };
    }

    private static int hex(String text, int start) {
        if (start + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(start), HEX);
        int low = Character.digit(text.charAt(start + 1), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }

    /// Section 6.1.2.
    static String toUri(List<String> values) {
        var uri = new ArrayList<String>();
        for (var value : values) {
            uri.add(encode(value));
        }
        var extended = uri.subList(URI_COUNT, COUNT);
        if (extended.stream().anyMatch(value -> !value.isEmpty())) {
            uri.set(URI_EDITION, "~" + uri.get(URI_EDITION) + "~" + String.join("~", extended));
        }
        int end = URI_COUNT;
        while (end > 1 && uri.get(end - 1).isEmpty()) {
            end--;
        }
        return Cpe.URI_PREFIX + String.join(":", uri.subList(0, end));
    }

    private static String encode(String value) {
        if (value.equals("*")) {
            return "";
        }
        var encoded = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> encoded.append("%%%02x".formatted((int) value.charAt(++i)));
                case '?' -> encoded.append("%01");
                case '*' -> encoded.append("%02");
                default -> encoded.append(c);
            }
        }
        return encoded.toString();
    }

    /// A formatted string out of what tools write for one; empty when the attributes are too many
    /// to say which is which.
    static Optional<String> repair(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() > MAX_LENGTH || !lower.startsWith("cpe:")) {
            return Optional.empty();
        }
        var rest = lower.replaceFirst("^cpe:(?:/?2\\.3:/?|/)", "");
        var values = new ArrayList<>(Cpe.split(Cpe.PREFIX + rest));
        while (values.size() > COUNT && values.getLast().isEmpty()) {
            values.removeLast();
        }
        if (values.size() > COUNT || values.getFirst().isEmpty()) {
            return Optional.empty();
        }
        values.replaceAll(CpeBinding::escape);
        values.addAll(Collections.nCopies(COUNT - values.size(), "*"));
        int language = Cpe.Attribute.LANGUAGE.position();
        if (!LANGUAGE.matcher(values.get(language)).matches()) {
            values.set(language, "*");
        }
        return Optional.of(Cpe.PREFIX + String.join(":", values));
    }

    private static String escape(String value) {
        var stripped = value.strip();
        if (stripped.isEmpty()) {
            return "*";
        }
        if (VALUE.matcher(stripped).matches()) {
            return stripped;
        }
        var escaped = new StringBuilder();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c == '\\' && i + 1 < stripped.length()) {
                escaped.append(c).append(stripped.charAt(++i));
            } else if (Character.isWhitespace(c)) {
                escaped.append('_');
            } else if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append('\\').append(c);
            }
        }
        return escaped.toString();
    }
}
