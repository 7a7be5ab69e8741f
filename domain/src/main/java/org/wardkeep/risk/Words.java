package org.wardkeep.risk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of one inventory field, folded so that spellings meet: lower case, no accents, and
/// `ae`, `oe`, `ue` as the letter the umlaut stands on ("BEATMUNGSGERAET", "Beatmungsgerät" and
/// "Beatmungsgerat" are one word).
///
/// @param all every word
/// @param headEnd how many of them stand before the first word that adds something ("with", "for")
record Words(List<String> all, int headEnd) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern UMLAUT_PAIR = Pattern.compile("([aou])e");

    /// Below this length `ae` is no umlaut but an abbreviation: AED.
    private static final int SHORTEST_FOLDED_WORD = 5;

    private static final Set<String> ADDING =
            Set.of("with", "w", "incl", "including", "on", "for", "mit", "inkl", "auf", "fur");

    Words {
        all = List.copyOf(all);
    }

    static Words of(String text) {
        var words = new ArrayList<String>();
        int headEnd = -1;
        for (var raw : BREAKS.split(plain(text), -1)) {
            if (raw.isEmpty()) {
                continue;
            }
            var word = fold(raw);
            if (headEnd < 0 && !words.isEmpty() && ADDING.contains(word)) {
                headEnd = words.size();
            }
            words.add(word);
        }
        return new Words(words, headEnd < 0 ? words.size() : headEnd);
    }

    /// One word in the form that is compared.
    static String fold(String word) {
        var plain = plain(word);
        return plain.length() < SHORTEST_FOLDED_WORD
                ? plain
                : UMLAUT_PAIR.matcher(plain).replaceAll("$1");
    }

    /// Whether the word heads the field: the first, or the last before what is added; numbers and
    /// model codes do not count. English puts the head last ("VENTILATOR CART"), inventories that
    /// follow an inverted nomenclature put it first ("CART, VENTILATOR").
    boolean isHead(int position) {
        return position == firstPlainWord() || position == lastPlainWord();
    }

    private int firstPlainWord() {
        for (int i = 0; i < headEnd; i++) {
            if (isPlain(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private int lastPlainWord() {
        for (int i = headEnd - 1; i >= 0; i--) {
            if (isPlain(all.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlain(String word) {
        return word.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    private static String plain(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace("ß", "ss").toLowerCase(Locale.ROOT);
    }
}
