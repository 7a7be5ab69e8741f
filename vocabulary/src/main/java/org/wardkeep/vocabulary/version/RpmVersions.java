package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigit;
import static org.wardkeep.vocabulary.version.VersionText.isLetter;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of RPM packages, `[epoch:]version[-release]`; no release comes before every release.
///
/// @see <a href="https://rpm-software-management.github.io/rpm/manual/dependencies.html">RPM
///   manual, Versioning; `rpmvercmp` of the sources</a>
final class RpmVersions {
    private static final int TILDE = 0x01;
    private static final int END = 0x02;
    private static final int CARET = 0x03;
    private static final int WORD = 0x10;

    private RpmVersions() {}

    static boolean write(String version, KeyWriter key) {
        int colon = digitsEnd(version, 0, version.length());
        int start = colon < version.length() && version.charAt(colon) == ':' ? colon + 1 : 0;
        key.number(version, 0, Math.max(start - 1, 0));
        int hyphen = version.lastIndexOf('-');
        int end = hyphen < start ? version.length() : hyphen;
        part(version, start, end, key);
        if (end < version.length()) {
            part(version, end + 1, version.length(), key);
        }
        return start < version.length();
    }

    /// What is neither letter nor digit, tilde nor caret only separates.
    private static void part(String version, int start, int end, KeyWriter key) {
        int at = start;
        while (at < end) {
            char c = version.charAt(at);
            if (isDigit(c)) {
                int stop = digitsEnd(version, at, end);
                key.number(version, at, stop);
                at = stop;
            } else if (isLetter(c)) {
                int stop = lettersEnd(version, at, end);
                key.tag(WORD).text(version, at, stop);
                at = stop;
            } else {
                if (c == '~' || c == '^') {
                    key.tag(c == '~' ? TILDE : CARET);
                }
                at++;
            }
        }
        key.tag(END);
    }
}
