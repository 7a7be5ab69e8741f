package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.Locale;

/// Sharing groups: tests 6.1.38 to 6.1.41; their reserved ids are of section 3.2.2.5.1.
final class SharingRules {
    private static final String EVERYBODY = "ffffffff-ffff-ffff-ffff-ffffffffffff";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final String EVERYBODY_NAME = "Public";
    private static final String NOBODY_NAME = "No sharing allowed";

    private SharingRules() {}

    private static String id(CsafDocument document) {
        return document.distribution().sharingGroupId().toLowerCase(Locale.ROOT);
    }

    static void maxUuidNotPublic(CsafDocument document, RuleFindings findings) {
        if (id(document).equals(EVERYBODY) && !isPublic(document)) {
            findings.add(
                    Code.CONTRADICTION,
                    0,
                    "the document is TLP %s and for everybody at once"
                            .formatted(Problem.quote(document.distribution().tlp())));
        }
    }

    private static boolean isPublic(CsafDocument document) {
        return document.distribution().tlp().equals("CLEAR");
    }

    static void publicWithoutMaxUuid(CsafDocument document, RuleFindings findings) {
        var id = id(document);
        boolean unreleased = id.equals(NOBODY) && document.tracking().status().equals("draft");
        if (isPublic(document) && !id.isEmpty() && !id.equals(EVERYBODY) && !unreleased) {
            findings.add(
                    Code.CONTRADICTION,
                    0,
                    "the document is TLP:CLEAR and for the group %s only"
                            .formatted(Problem.quote(id)));
        }
    }

    static void reservedName(CsafDocument document, RuleFindings findings) {
        var name = document.distribution().sharingGroupName();
        if ((name.equals(EVERYBODY_NAME) && !id(document).equals(EVERYBODY))
                || (name.equals(NOBODY_NAME) && !id(document).equals(NOBODY))) {
            findings.add(
                    Code.CONTRADICTION,
                    0,
                    "the name %s is reserved for another group than %s"
                            .formatted(Problem.quote(name), Problem.quote(id(document))));
        }
    }

    static void missingName(CsafDocument document, RuleFindings findings) {
        var name = document.distribution().sharingGroupName();
        if ((id(document).equals(EVERYBODY) && !name.equals(EVERYBODY_NAME))
                || (id(document).equals(NOBODY) && !name.equals(NOBODY_NAME))) {
            findings.add(
                    Code.MISSING,
                    0,
                    "the sharing group %s has the name %s, not the one reserved for it"
                            .formatted(Problem.quote(id(document)), Problem.quote(name)));
        }
    }
}
