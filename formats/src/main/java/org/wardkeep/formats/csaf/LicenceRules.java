package org.wardkeep.formats.csaf;

import org.wardkeep.vocabulary.Problem;
import org.wardkeep.vocabulary.Problem.Code;

import java.util.Locale;
import java.util.regex.Pattern;

/// The licence of a document: tests 6.1.54 and 6.1.55.
final class LicenceRules {
    private static final String REFERENCE = "LicenseRef-";

    /// SPDX 3.0.1, annex "SPDX license expressions"; CSAF leaves references to other documents out.
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]+\\+?");

    /// ScanCode's list of licences has the texts of its own.
    private static final Pattern OWN_LICENCE = Pattern.compile("LicenseRef-(?!scancode-)");

    private static final Pattern TOKEN = Pattern.compile("[()]|[^()\\s]+");

    private LicenceRules() {}

    static void expression(CsafDocument document, RuleFindings findings) {
        var expression = document.licenseExpression();
        if (!expression.isEmpty() && !isExpression(expression)) {
            findings.add(
                    Code.INVALID,
                    0,
                    "%s is no SPDX licence expression".formatted(Problem.quote(expression)));
        }
    }

    /// Ids and operators in turn, with brackets that close.
    private static boolean isExpression(String expression) {
        int open = 0;
        boolean idBefore = false;
        for (var match : TOKEN.matcher(expression).results().toList()) {
            var token = match.group();
            if (token.equals("(")) {
                open++;
                if (idBefore) {
                    return false;
                }
            } else if (token.equals(")")) {
                if (!idBefore || --open < 0) {
                    return false;
                }
            } else {
                boolean operator = token.matches("AND|OR|WITH");
                if (operator != idBefore || (!operator && !isId(token))) {
                    return false;
                }
                idBefore = !operator;
            }
        }
        return idBefore && open == 0;
    }

    private static boolean isId(String token) {
        if (!ID.matcher(token).matches()) {
            return false;
        }
        boolean reference =
                token.toLowerCase(Locale.ROOT).startsWith(REFERENCE.toLowerCase(Locale.ROOT));
        return !reference || (token.startsWith(REFERENCE) && !token.endsWith("+"));
    }

    static void text(CsafDocument document, RuleFindings findings) {
        var language = document.language().toLowerCase(Locale.ROOT);
        boolean english = language.isEmpty() || language.equals("en") || language.startsWith("en-");
        if (!english || !OWN_LICENCE.matcher(document.licenseExpression()).find()) {
            return;
        }
        var notes = document.notes().stream().filter(n -> n.title().equals("License")).toList();
        if (notes.size() != 1 || !notes.getFirst().category().equals("legal_disclaimer")) {
            findings.add(
                    Code.MISSING,
                    0,
                    "the licence is the publisher's own; exactly one note must have the title \"License\" and the category legal_disclaimer");
        }
    }
}
