package org.wardkeep.formats.spdx;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// How SPDX spells what the neutral records say in one way.
final class SpdxWords {
    private static final Set<String> NOTHING = Set.of("", "NOASSERTION", "NONE");
    private static final Pattern AGENT_KIND = Pattern.compile("^(?:Organization|Person|Tool):\\s*");
    private static final Pattern SHA = Pattern.compile("^sha(\\d.*)$");

    private SpdxWords() {}

    /// Whether a text says something, other than NONE or NOASSERTION.
    static boolean says(String text) {
        return !NOTHING.contains(text.strip());
    }

    /// The name in `Organization: Acme (psirt@acme.example)` (SPDX 2.3 section 7.5).
    static String agentName(String text) {
        if (!says(text)) {
            return "";
        }
        var named = AGENT_KIND.matcher(text.strip()).replaceFirst("");
        int address = named.endsWith(")") ? named.lastIndexOf('(') : -1;
        return (address > 0 ? named.substring(0, address) : named).strip();
    }

    /// The name of a hash algorithm as the neutral records spell it: `SHA-256`, `SHA3-512`, `MD5`.
    static String hashName(String algorithm) {
        var lower = algorithm.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        var sha = SHA.matcher(lower);
        if (sha.matches() && !lower.startsWith("sha3-")) {
            return "SHA-" + sha.group(1);
        }
        return lower.toUpperCase(Locale.ROOT);
    }

    /// The purpose of a package as the neutral records spell a kind: `operating-system`.
    static String kind(String purpose) {
        return says(purpose)
                ? purpose.strip()
                        .replaceAll("([a-z])([A-Z])", "$1-$2")
                        .replace('_', '-')
                        .toLowerCase(Locale.ROOT)
                : "";
    }
}
