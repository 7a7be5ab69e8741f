package org.wardkeep.vocabulary;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Names as people write them, made comparable: case, accents, punctuation and broken encodings do
/// not count.
///
/// @param raw the text as it was written
/// @param folded lower case ASCII letters and digits, in words with one space between
public record Wording(String raw, String folded) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    public static Wording of(String raw) {
        return new Wording(raw, fold(repairEncoding(raw)));
    }

    /// Words of letters and digits: `MX800 Patient-Monitor` gives `mx800`, `patient`, `monitor`.
    public List<String> words() {
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    /// Runs of letters and runs of digits: `MX800` and `MX-800` both give `mx`, `800`.
    public List<String> pieces() {
        var pieces = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i <= folded.length(); i++) {
            if (i == folded.length() || kind(folded.charAt(i)) != kind(folded.charAt(i - 1))) {
                if (folded.charAt(start) != ' ') {
                    pieces.add(folded.substring(start, i));
                }
                start = i;
            }
        }
        return List.copyOf(pieces);
    }

    public boolean isBlank() {
        return folded.isEmpty();
    }

    /// Text whose UTF-8 bytes were once read as Windows-1252 (`DrÃ¤ger`), put right (`Dräger`); any
    /// other text unchanged.
    public static String repairEncoding(String text) {
        if (isAscii(text) || text.chars().noneMatch(c -> c == 'Ã' || c == 'Â' || c == 'â')) {
            return text;
        }
        try {
            ByteBuffer bytes = WINDOWS_1252.newEncoder().encode(java.nio.CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException notBroken) {
            // The bytes are not UTF-8, so the letters are meant as they stand.
            return text;
        }
    }

    private static String fold(String text) {
        var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        var folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean plainAlready = isAsciiLetterOrDigit(c);
            if (!plainAlready && isSilent(c)) {
                continue;
            }
            var letters = plainAlready ? "" : ascii(c);
            if (!plainAlready && letters.isEmpty()) {
                gap = true;
                continue;
            }
            if (gap && !folded.isEmpty()) {
                folded.append(' ');
            }
            gap = false;
            if (plainAlready) {
                folded.append(c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c);
            } else {
                folded.append(letters);
            }
        }
        return folded.toString();
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isSilent(char c) {
        return c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /// What stands for a character that is no letter or digit of ASCII; empty for a gap.
    private static String ascii(char c) {
        if (Character.isDigit(c)) {
            return String.valueOf(Character.digit(c, 10));
        }
        return switch (c) {
            case 'ß' -> "ss";
            case 'ø', 'Ø' -> "o";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ' -> "d";
            default ->
                    Character.isLetterOrDigit(c) ? String.valueOf(c).toLowerCase(Locale.ROOT) : "";
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static int kind(char c) {
        if (c == ' ') {
            return 0;
        }
        return c >= '0' && c <= '9' ? 1 : 2;
    }
}
