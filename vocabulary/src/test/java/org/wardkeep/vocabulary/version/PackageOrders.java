package org.wardkeep.vocabulary.version;

/// Comparisons of two versions by hand, as the package managers do it, to check keys against.
final class PackageOrders {
    private PackageOrders() {}

    /// Debian Policy 5.6.12, for upstream versions.
    static int dpkg(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            while (isOther(a, i) || isOther(b, j)) {
                int difference = weight(a, i) - weight(b, j);
                if (difference != 0) {
                    return difference;
                }
                i++;
                j++;
            }
            int endA = VersionText.digitsEnd(a, Math.min(i, a.length()), a.length());
            int endB = VersionText.digitsEnd(b, Math.min(j, b.length()), b.length());
            int difference = numbers(a, i, endA, b, j, endB);
            if (difference != 0) {
                return difference;
            }
            i = endA;
            j = endB;
        }
        return 0;
    }

    private static boolean isOther(String text, int at) {
        return at < text.length() && !VersionText.isDigit(text.charAt(at));
    }

    private static int weight(String text, int at) {
        if (!isOther(text, at)) {
            return 0;
        }
        char c = text.charAt(at);
        return c == '~' ? -1 : VersionText.isLetter(c) ? c : c + 256;
    }

    private static int numbers(String a, int i, int endA, String b, int j, int endB) {
        var left = stripped(a, i, endA);
        var right = stripped(b, j, endB);
        int length = left.length() - right.length();
        return length != 0 ? length : left.compareTo(right);
    }

    private static String stripped(String text, int start, int end) {
        return start >= end ? "" : text.substring(start, end).replaceFirst("^0+", "");
    }

    /// `rpmvercmp` of RPM 4.15 and later.
    static int rpmvercmp(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() || j < b.length()) {
            i = separatorsEnd(a, i);
            j = separatorsEnd(b, j);
            if (is(a, i, '~') || is(b, j, '~')) {
                if (!is(a, i, '~') || !is(b, j, '~')) {
                    return is(a, i, '~') ? -1 : 1;
                }
                i++;
                j++;
                continue;
            }
            if (is(a, i, '^') || is(b, j, '^')) {
                if (i >= a.length() || j >= b.length()) {
                    return i >= a.length() ? -1 : 1;
                }
                if (!is(a, i, '^') || !is(b, j, '^')) {
                    return is(a, i, '^') ? -1 : 1;
                }
                i++;
                j++;
                continue;
            }
            if (i >= a.length() || j >= b.length()) {
                break;
            }
            boolean digits = VersionText.isDigit(a.charAt(i));
            int endA = runEnd(a, i, digits);
            int endB = runEnd(b, j, digits);
            if (endB == j) {
                return digits ? 1 : -1;
            }
            int difference =
                    digits
                            ? numbers(a, i, endA, b, j, endB)
                            : a.substring(i, endA).compareTo(b.substring(j, endB));
            if (difference != 0) {
                return difference;
            }
            i = endA;
            j = endB;
        }
        return Boolean.compare(i < a.length(), j < b.length());
    }

    private static int runEnd(String text, int start, boolean digits) {
        return digits
                ? VersionText.digitsEnd(text, start, text.length())
                : VersionText.lettersEnd(text, start, text.length());
    }

    private static int separatorsEnd(String text, int start) {
        int at = start;
        while (at < text.length()
                && !VersionText.isDigit(text.charAt(at))
                && !VersionText.isLetter(text.charAt(at))
                && "~^".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static boolean is(String text, int at, char wanted) {
        return VersionText.isCharAt(text, at, text.length(), wanted);
    }
}
