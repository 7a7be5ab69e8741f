package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigit;
import static org.wardkeep.vocabulary.version.VersionText.isLetter;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of Arch Linux packages, `[epoch:]version[-release]`.
///
/// It differs from `vercmp` where that is no order: there `1.5` equals both `1.5-1` and `1.5-2`.
/// Here a version without a release has release 1, the first that Arch gives.
///
/// @see <a href="https://man.archlinux.org/man/vercmp.8">vercmp(8)</a>
final class AlpmVersions {
    /// A letter right behind a number is a pre-release, ...
    private static final int WORD = 0x01;

    private static final int END = 0x02;

    /// ... behind separators it is not; more separators come after fewer.
    private static final int SEPARATORS = KeyWriter.ABOVE_NUMBERS;

    private static final int MOST_SEPARATORS = 0x7F;

    private AlpmVersions() {}

    static boolean write(String version, KeyWriter key) {
        int colon = digitsEnd(version, 0, version.length());
        int start = colon < version.length() && version.charAt(colon) == ':' ? colon + 1 : 0;
        key.number(version, 0, Math.max(start - 1, 0));
        int hyphen = version.lastIndexOf('-');
        int end = hyphen < start ? version.length() : hyphen;
        part(version, start, end, key);
        if (end < version.length()) {
            part(version, end + 1, version.length(), key);
        } else {
            key.number(1).tag(END);
        }
        return start < version.length();
    }

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
                int stop = separatorsEnd(version, at, end);
                key.tag(SEPARATORS + Math.min(stop - at, MOST_SEPARATORS));
                at = stop;
            }
        }
        key.tag(END);
    }

    private static int separatorsEnd(String version, int start, int end) {
        int at = start;
        while (at < end && !isDigit(version.charAt(at)) && !isLetter(version.charAt(at))) {
            at++;
        }
        return at;
    }
}
