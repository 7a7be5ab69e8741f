package org.wardkeep.risk;

import java.util.Arrays;
import java.util.List;

/// One row of `clinical-roles.csv`.
///
/// @param words in the folded form of [Words]; a word ending in `*` stands for all that start so
/// @param text as the table has it
record RolePhrase(
        List<String> words, String text, ClinicalRole role, PhraseKind kind, String source) {
    RolePhrase {
        words = List.copyOf(words);
    }

    /// What a phrase says about the words around it.
    enum PhraseKind {
        /// Names a kind of device or a product.
        DEVICE,
        /// Names something that only belongs to a device (its cart, its tester) when it heads the
        /// description.
        PART,
        /// A weak word such as "monitor" or "pump"; asked after every other.
        GENERIC,
        /// A department; asked last, and a hint only.
        DEPARTMENT
    }

    static RolePhrase of(String text, ClinicalRole role, PhraseKind kind, String source) {
        var words =
                Arrays.stream(text.split(" "))
                        .map(word ->
                                word.endsWith("*")
                                        ? Words.fold(stem(word)) + "*"
                                        : Words.fold(word))
                        .toList();
        return new RolePhrase(words, text, role, kind, source);
    }

    static boolean matches(String word, String token) {
        return word.endsWith("*") ? token.startsWith(stem(word)) : token.equals(word);
    }

    private static String stem(String word) {
        return word.substring(0, word.length() - 1);
    }
}
