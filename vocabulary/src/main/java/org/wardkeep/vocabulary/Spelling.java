package org.wardkeep.vocabulary;

/// Tells whether two names differ by one slip of the keyboard.
public final class Spelling {
    private Spelling() {}

    /// Whether one letter was added, left out, replaced, or two neighbours were swapped. Equal
    /// names are not a mistake apart.
    public static boolean isOneMistakeAway(String a, String b) {
        int difference = a.length() - b.length();
        if (difference < -1 || difference > 1 || a.equals(b)) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int restA = endA - start;
        int restB = endB - start;
        if (restA <= 1 && restB <= 1) {
            return true;
        }
        return restA == 2
                && restB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
    }
}
