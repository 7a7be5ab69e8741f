package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem.Code;

import java.util.Locale;

/// Documents that were withdrawn or superseded: tests 6.1.27.14 to 6.1.27.19.
final class WithdrawalRules {
    private static final String WITHDRAWN = "csaf_withdrawn";
    private static final String SUPERSEDED = "csaf_superseded";

    private WithdrawalRules() {}

    private static boolean isGone(CsafDocument document) {
        return document.category().equals(WITHDRAWN) || document.category().equals(SUPERSEDED);
    }

    private static boolean isEnglish(CsafDocument document) {
        var language = document.language().toLowerCase(Locale.ROOT);
        return language.isEmpty() || language.equals("en") || language.startsWith("en-");
    }

    static void descriptionNote(CsafDocument document, RuleFindings findings) {
        if (isGone(document)
                && document.notes().stream().noneMatch(n -> n.category().equals("description"))) {
            findings.add(
                    Code.MISSING, 0, "no note of the category description says why it is gone");
        }
    }

    static void noProductTree(CsafDocument document, RuleFindings findings) {
        if (isGone(document) && (!document.products().isEmpty() || !document.groups().isEmpty())) {
            findings.add(
                    Code.CONTRADICTION,
                    document.products().isEmpty() ? 0 : document.products().getFirst().line(),
                    "a document of the category %s has a product tree"
                            .formatted(document.category()));
        }
    }

    static void twoRevisions(CsafDocument document, RuleFindings findings) {
        if (isGone(document) && document.tracking().revisions().size() < 2) {
            findings.add(
                    Code.MISSING,
                    document.tracking().line(),
                    "the history of a document of the category %s must tell of the one before"
                            .formatted(document.category()));
        }
    }

    static void withdrawalReason(CsafDocument document, RuleFindings findings) {
        if (document.category().equals(WITHDRAWN)) {
            reason(document, "Reasoning for Withdrawal", findings);
        }
    }

    static void supersessionReason(CsafDocument document, RuleFindings findings) {
        if (document.category().equals(SUPERSEDED)) {
            reason(document, "Reasoning for Supersession", findings);
        }
    }

    private static void reason(CsafDocument document, String title, RuleFindings findings) {
        if (!isEnglish(document)) {
            return;
        }
        var notes = document.notes().stream().filter(n -> n.title().equals(title)).toList();
        if (notes.size() != 1 || !notes.getFirst().category().equals("description")) {
            findings.add(
                    Code.MISSING,
                    0,
                    "exactly one note must have the title \"%s\" and the category description"
                            .formatted(title));
        }
    }

    static void superseding(CsafDocument document, RuleFindings findings) {
        if (document.category().equals(SUPERSEDED)
                && isEnglish(document)
                && document.references().stream()
                        .noneMatch(r ->
                                r.category().equals("external")
                                        && r.summary().startsWith("Superseding Document"))) {
            findings.add(
                    Code.MISSING,
                    0,
                    "no external reference whose summary starts with \"Superseding Document\" leads to the new one");
        }
    }
}
