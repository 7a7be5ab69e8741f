package org.wardkeep.formats.mds2;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A question id as makers write it, brought to the form's own spelling: `CSUP 2.1`, `CSUP–2.1.`
/// and `csup-2.1` are `CSUP-2.1`.
///
/// @param written as it stands in the form
/// @param id in the form's spelling; the question may not exist
/// @param edition whose spelling it is
record Mds2QuestionId(String written, String id, Mds2Edition edition) {
    private static final int LONGEST = 24;

    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212_]");
    private static final Pattern AROUND = Pattern.compile("^[\\s(]+|[\\s.:;,)]+$");
    private static final Pattern OF_2019 =
            Pattern.compile("([A-Z]{3,5})\\s*-?\\s*(\\d{1,2}(?:[.-]\\d{1,2}){0,3})");
    private static final Pattern OF_2013 =
            Pattern.compile("[A-D](?:\\.\\d)?|\\d{1,2}-\\d{1,2}(?:\\.\\d{1,2}){0,2}");

    static Optional<Mds2QuestionId> read(String cell) {
        if (cell.isEmpty() || cell.length() > LONGEST) {
            return Optional.empty();
        }
        var text = DASHES.matcher(cell.replace('\u00A0', ' ')).replaceAll("-");
        text = AROUND.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        var id = OF_2019.matcher(text);
        if (id.matches()) {
            return Optional.of(
                    new Mds2QuestionId(
                            cell,
                            id.group(1) + "-" + id.group(2).replace('-', '.'),
                            Mds2Edition.HN1_2019));
        }
        return OF_2013.matcher(text).matches()
                ? Optional.of(new Mds2QuestionId(cell, text, Mds2Edition.HN1_2013))
                : Optional.empty();
    }

    boolean isKnown() {
        return Mds2Questions.of(edition).question(id).isPresent();
    }

    boolean isNearlyKnown() {
        return isKnown() || nearest(id).isPresent();
    }

    /// The only question of the 2019 edition that differs by one mistyped, missing, added or
    /// swapped letter of its section, such as `SAHD-15` for `SHAD-15`.
    static Optional<String> nearest(String id) {
        int dash = id.indexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        var near =
                Mds2Questions.of(Mds2Edition.HN1_2019).all().stream()
                        .filter(question -> isOneSlip(id.substring(0, dash), question.section()))
                        .filter(question ->
                                question.id().equals(question.section() + id.substring(dash)))
                        .toList();
        return near.size() == 1 ? Optional.of(near.getFirst().id()) : Optional.empty();
    }

    private static boolean isOneSlip(String written, String section) {
        int start = 0;
        while (start < Math.min(written.length(), section.length())
                && written.charAt(start) == section.charAt(start)) {
            start++;
        }
        var left = written.substring(start);
        var right = section.substring(start);
        return switch (left.length() - right.length()) {
            case 0 -> !left.isEmpty() && (isOneLetter(left, right) || isSwap(left, right));
            case 1 -> left.substring(1).equals(right);
            case -1 -> left.equals(right.substring(1));
            default -> false;
        };
    }

    private static boolean isOneLetter(String left, String right) {
        return left.substring(1).equals(right.substring(1));
    }

    private static boolean isSwap(String left, String right) {
        return left.length() > 1
                && left.charAt(0) == right.charAt(1)
                && left.charAt(1) == right.charAt(0)
                && left.substring(2).equals(right.substring(2));
    }
}
