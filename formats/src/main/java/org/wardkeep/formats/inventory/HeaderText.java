package org.wardkeep.formats.inventory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The form in which headers are compared: `Serial Number`, `SERIAL_NO.`, `serial#` and
/// `SerialNumber` are one.
final class HeaderText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[][^)\\]]*[)\\]]");

    /// "Number" in the languages of the synonyms.
    private static final Set<String> NUMBER =
            Set.of("number", "num", "nbr", "nr", "no", "nummer", "numero", "n");

    /// The same at the end of a compound word: `Seriennummer`, `ASSETNUM`.
    private static final Pattern NUMBER_AT_END =
            Pattern.compile("(?:number|nummer|numero|num|nbr|nr)$");

    /// Words that say no more than that the table is one of devices.
    private static final Pattern DEVICE_WORD =
            Pattern.compile(
                    "^(?:medical)?(?:device|equipment|equip|eqp|asset|unit|item|instrument|gerate?"
                            + "|appareil|equipo)(?=..)");

    /// Longer texts are no headers but sentences.
    private static final int LONGEST = 200;

    private HeaderText() {}

    static String normal(String header) {
        if (header.length() > LONGEST) {
            return "";
        }
        var words = CAMEL.matcher(header.replace("#", " no ").replace("ß", "ss")).replaceAll(" ");
        var bare = MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFD)).replaceAll("");
        var normal = new StringBuilder();
        for (var word : BETWEEN_WORDS.split(bare.toLowerCase(Locale.ROOT), -1)) {
            normal.append(NUMBER.contains(word) ? "no" : word);
        }
        return NUMBER_AT_END.matcher(normal).replaceFirst("no");
    }

    /// The header without what stands in brackets: `Serial No. (from label)`.
    static String withoutBrackets(String header) {
        return normal(BRACKETS.matcher(header).replaceAll(" "));
    }

    /// The header without a leading word for "device": `Equipment Manufacturer`.
    static String withoutDevice(String header) {
        return DEVICE_WORD.matcher(withoutBrackets(header)).replaceFirst("");
    }
}
