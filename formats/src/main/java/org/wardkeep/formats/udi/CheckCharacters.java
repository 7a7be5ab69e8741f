package org.wardkeep.formats.udi;

/// The check characters of the agencies' carriers.
final class CheckCharacters {
    /// The characters with the values 0 to 42 of ANSI/HIBC 2.6, appendix B.
    private static final String HIBC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    private static final int GS1_MODULUS = 10;
    private static final int GS1_WEIGHT = 3;

    private CheckCharacters() {}

    /// The modulo 10 check digit (GS1 General Specifications, 7.9.1).
    ///
    /// @param digits those before the check digit
    static char gs1(String digits) {
        int sum = 0;
        int weight = GS1_WEIGHT;
        for (int i = digits.length() - 1; i >= 0; i--) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = GS1_WEIGHT + 1 - weight;
        }
        return (char) ('0' + Math.floorMod(-sum, GS1_MODULUS));
    }

    /// The modulo 43 check character (ANSI/HIBC 2.6, appendix B).
    ///
    /// @param data everything before the check character, with the leading `+`
    static char hibc(String data) {
        int sum = 0;
        for (int i = 0; i < data.length(); i++) {
            sum += Math.max(0, HIBC.indexOf(data.charAt(i)));
        }
        return HIBC.charAt(sum % HIBC.length());
    }

    static boolean isHibc(String data) {
        return data.chars().allMatch(c -> HIBC.indexOf(c) >= 0);
    }
}
