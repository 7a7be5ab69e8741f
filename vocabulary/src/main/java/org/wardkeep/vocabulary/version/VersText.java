package org.wardkeep.vocabulary.version;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Percent-encoding of versions in `vers` ranges.
///
/// @see <a href="https://github.com/package-url/vers-spec">vers specification</a>
final class VersText {
    private static final int HEXADECIMAL = 16;

    /// What may stand in a version as it is, besides letters and digits: what a URI allows in a
    /// path and no separator of a range.
    private static final String PLAIN = ".-_~+:^@";

    private VersText() {}

    static String encode(String version) {
        StringBuilder encoded = null;
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            boolean plain = VersionText.isDigit(c) || VersionText.isLetter(c) || isPlain(c);
            if (!plain && encoded == null) {
                encoded = new StringBuilder(version.substring(0, i));
            }
            if (encoded == null) {
                continue;
            }
            if (plain) {
                encoded.append(c);
                continue;
            }
            int point = version.codePointAt(i);
            i += Character.charCount(point) - 1;
            for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                encoded.append('%').append("%02X".formatted(b));
            }
        }
        return encoded == null ? version : encoded.toString();
    }

    private static boolean isPlain(char c) {
        return PLAIN.indexOf(c) >= 0;
    }

    /// The text without its encoding; empty when a percent sign has not two hexadecimal digits.
    static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '%') {
                bytes[length++] = bytes[i];
                continue;
            }
            int high = i + 3 <= bytes.length ? Character.digit(bytes[i + 1], HEXADECIMAL) : -1;
            int low = i + 3 <= bytes.length ? Character.digit(bytes[i + 2], HEXADECIMAL) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[length++] = (byte) (high * HEXADECIMAL + low);
            i += 2;
        }
        return Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8));
    }

    /// Whether every encoded character is written with capital hexadecimal digits.
    static boolean hasCapitalHex(String text) {
        for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            var hex = text.substring(at, Math.min(at + 3, text.length()));
            if (!hex.equals(hex.toUpperCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }
}
