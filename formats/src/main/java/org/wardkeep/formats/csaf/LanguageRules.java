package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/// Languages and translations: tests 6.1.12, 6.1.15 and 6.1.28.
final class LanguageRules {
    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());

    private LanguageRules() {}

    static void unknownLanguage(CsafDocument document, RuleFindings findings) {
        check(document, document.language(), findings);
        check(document, document.sourceLanguage(), findings);
    }

    private static void check(CsafDocument document, String tag, RuleFindings findings) {
        if (!tag.isEmpty() && !isLanguage(tag)) {
            findings.add(
                    Code.INVALID,
                    document.tracking().line(),
                    "%s is no language tag of RFC 5646".formatted(Problem.quote(tag)));
        }
    }

    /// Primary subtags of three letters and more are not looked up.
    private static boolean isLanguage(String tag) {
        if (tag.toLowerCase(Locale.ROOT).matches("[ix]-.*")) {
            return true;
        }
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build().getLanguage();
            return !language.isEmpty() && (language.length() > 2 || TWO_LETTERS.contains(language));
        } catch (IllformedLocaleException _) {
            return false;
        }
    }

    static void translator(CsafDocument document, RuleFindings findings) {
        if (document.publisher().category().equals("translator")
                && document.sourceLanguage().isEmpty()) {
            findings.add(
                    Code.MISSING,
                    0,
                    "a translator published this document, but it does not say from which language");
        }
    }

    static void sameLanguage(CsafDocument document, RuleFindings findings) {
        if (!document.sourceLanguage().isEmpty()
                && document.sourceLanguage().equalsIgnoreCase(document.language())) {
            findings.add(
                    Code.CONTRADICTION,
                    0,
                    "the document is translated from %s into the same language"
                            .formatted(Problem.quote(document.language())));
        }
    }
}
