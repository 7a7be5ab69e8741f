package org.wardkeep.vocabulary;

/// Compares CPE names by what they stand for. Nothing is allocated, because matching asks it of
/// every criterion that names the product.
///
/// @see <a href="https://doi.org/10.6028/NIST.IR.7696">NISTIR 7696, CPE Name Matching 2.3</a>
public final class CpeMatch {
    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private CpeMatch() {}

    /// How a source name, which may hold wildcards, lies to a target name (section 6.2, table 6-4).
    public static CpeRelation relation(Cpe source, Cpe target) {
        var a = source.formatted();
        var b = target.formatted();
        int startA = Cpe.PREFIX.length();
        int startB = startA;
        var whole = CpeRelation.EQUAL;
        while (startA <= a.length()) {
            int endA = Cpe.attributeEnd(a, startA);
            int endB = Cpe.attributeEnd(b, startB);
            var part = relation(a, startA, endA, b, startB, endB);
            if (part == CpeRelation.DISJOINT) {
                return part;
            }
            whole = together(whole, part);
            startA = endA + 1;
            startB = endB + 1;
        }
        return whole;
    }

    /// Whether the source stands for everything that the target stands for.
    public static boolean covers(Cpe source, Cpe target) {
        var relation = relation(source, target);
        return relation == CpeRelation.EQUAL || relation == CpeRelation.SUPERSET;
    }

    /// How two attributes lie to each other (section 6.1, table 6-2).
    public static CpeRelation relation(CpeAttribute source, CpeAttribute target) {
        var a = escaped(source);
        var b = escaped(target);
        return relation(a, 0, a.length(), b, 0, b.length());
    }

    private static String escaped(CpeAttribute attribute) {
        return switch (attribute) {
            case CpeAttribute.Logical logical -> logical.plain();
            case CpeAttribute.Text(var escaped) -> escaped;
        };
    }

    private static CpeRelation together(CpeRelation whole, CpeRelation part) {
        if (whole == part || part == CpeRelation.EQUAL) {
            return whole;
        }
        return whole == CpeRelation.EQUAL ? part : CpeRelation.UNDEFINED;
    }

    private static CpeRelation relation(
            String a, int startA, int endA, String b, int startB, int endB) {
        boolean anyA = isLogical(a, startA, endA, '*');
        boolean anyB = isLogical(b, startB, endB, '*');
        if (anyA && anyB) {
            return CpeRelation.EQUAL;
        }
        boolean wildB = !anyB && hasWildcard(b, startB, endB);
        if (wildB) {
            return CpeRelation.UNDEFINED;
        }
        if (anyA || anyB) {
            return anyA ? CpeRelation.SUPERSET : CpeRelation.SUBSET;
        }
        if (hasWildcard(a, startA, endA) && !isLogical(b, startB, endB, '-')) {
            return matches(a, startA, endA, b, startB, endB)
                    ? CpeRelation.SUPERSET
                    : CpeRelation.DISJOINT;
        }
        boolean same =
                endA - startA == endB - startB && a.regionMatches(startA, b, startB, endA - startA);
        return same ? CpeRelation.EQUAL : CpeRelation.DISJOINT;
    }

    private static boolean isLogical(String text, int start, int end, char value) {
        return end == start + 1 && text.charAt(start) == value;
    }

    /// Wildcards stand only at the ends (NISTIR 7695 section 5.3.2), where a backslash before one
    /// makes it a character.
    private static boolean hasWildcard(String text, int start, int end) {
        return isWildcard(text.charAt(start))
                || (isWildcard(text.charAt(end - 1)) && !isEscaped(text, start, end - 1));
    }

    private static boolean isWildcard(char c) {
        return c == '*' || c == '?';
    }

    private static boolean isEscaped(String text, int start, int at) {
        int backslashes = 0;
        while (at - backslashes > start && text.charAt(at - backslashes - 1) == '\\') {
            backslashes++;
        }
        return (backslashes & 1) == 1;
    }

    /// Whether what stands between the wildcards stands in the target, with no more characters on
    /// either side than the wildcards there allow: `*` any, `?` at most one each.
    private static boolean matches(
            String pattern, int start, int end, String text, int from, int to) {
        int bodyStart = start;
        while (bodyStart < end && isWildcard(pattern.charAt(bodyStart))) {
            bodyStart++;
        }
        int bodyEnd = end;
        while (bodyEnd > bodyStart
                && isWildcard(pattern.charAt(bodyEnd - 1))
                && !isEscaped(pattern, start, bodyEnd - 1)) {
            bodyEnd--;
        }
        int before = allowed(pattern, start, bodyStart);
        int after = allowed(pattern, bodyEnd, end);
        int length = bodyEnd - bodyStart;
        int skipped = 0;
        for (int at = from; at + length <= to && skipped <= before; at = next(text, at)) {
            if (text.regionMatches(at, pattern, bodyStart, length)
                    && count(text, at + length, to) <= after) {
                return true;
            }
            skipped++;
        }
        return false;
    }

    private static int allowed(String pattern, int start, int end) {
        return start < end && pattern.charAt(start) == '*' ? UNBOUNDED : end - start;
    }

    /// Behind the character here, an escaped one with its backslash.
    private static int next(String text, int at) {
        return text.charAt(at) == '\\' ? at + 2 : at + 1;
    }

    private static int count(String text, int start, int end) {
        int count = 0;
        for (int at = start; at < end; at = next(text, at)) {
            count++;
        }
        return count;
    }
}
