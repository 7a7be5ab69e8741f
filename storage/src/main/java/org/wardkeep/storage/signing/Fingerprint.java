package org.wardkeep.storage.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a public key is known by: SHA-256 of its encoding (RFC 8410).
///
/// @param hex 64 hexadecimal digits, small letters
record Fingerprint(String hex) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");
    private static final int GROUP = 8;

    Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "A fingerprint has 64 hexadecimal digits, got \"%s\"".formatted(hex));
        }
    }

    static Fingerprint of(byte[] encodedKey) {
        return new Fingerprint(HexFormat.of().formatHex(sha256().digest(encodedKey)));
    }

    /// @param text as people copy it: spaces, colons and capitals do not count
    /// @throws IllegalArgumentException when it is none
    static Fingerprint parse(String text) {
        return new Fingerprint(text.replaceAll("[\\s:-]", "").toLowerCase(Locale.ROOT));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// In groups of eight, for reading it out.
    @Override
    public String toString() {
        var shown = new StringBuilder();
        for (int i = 0; i < hex.length(); i += GROUP) {
            shown.append(i == 0 ? "" : " ").append(hex, i, i + GROUP);
        }
        return shown.toString();
    }
}
