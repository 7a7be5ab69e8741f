package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigit;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;

/// Order of Debian packages, `[epoch:]upstream[-revision]`; Ubuntu and others use the same.
///
/// @see <a href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#version">Debian
///   Policy 5.6.12</a>
final class DebianVersions {
    /// Before the end of a part, as the policy asks.
    private static final int TILDE = 0x01;

    private static final int END = 0x02;

    /// Letters keep their codes and come before all other characters.
    private static final int OTHER = 0x80;

    private DebianVersions() {}

    static boolean write(String version, KeyWriter key) {
        int colon = version.indexOf(':');
        if (colon == 0 || (colon > 0 && digitsEnd(version, 0, colon) < colon)) {
            return false;
        }
        key.number(version, 0, Math.max(colon, 0));
        int start = colon + 1;
        int hyphen = version.lastIndexOf('-');
        int end = hyphen < start ? version.length() : hyphen;
        if (!isAscii(version) || !isDigitAt(version, start, end)) {
            return false;
        }
        part(version, start, end, key);
        part(version, Math.min(end + 1, version.length()), version.length(), key);
        return true;
    }

    private static boolean isAscii(String version) {
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /// Other characters and numbers in turn. A part that ends goes on as zeros for ever, so a zero
    /// at its end is not written; only the first turn can lack its other characters.
    private static void part(String version, int start, int end, KeyWriter key) {
        int at = start;
        do {
            while (at < end && !isDigit(version.charAt(at))) {
                key.tag(weight(version.charAt(at++)));
            }
            key.tag(END);
            int stop = digitsEnd(version, at, end);
            key.number(version, at, stop);
            at = stop;
        } while (at < end);
        key.tag(END);
    }

    private static int weight(char c) {
        if (c == '~') {
            return TILDE;
        }
        return VersionText.isLetter(c) ? c : OTHER + c;
    }
}
