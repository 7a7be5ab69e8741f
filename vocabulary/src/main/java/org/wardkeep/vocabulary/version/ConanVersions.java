package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;

/// Order of Conan packages: items behind dots, then a pre-release, then build metadata, which
/// counts.
///
/// An item that starts with digits is ordered by their number first and by what follows second.
/// Conan itself compares `9e` and `10` as texts but `9` and `10` as numbers, which is no order.
///
/// @see <a href="https://docs.conan.io/2/tutorial/versioning/version_ranges.html">Conan 2,
///   `conan.internal.model.version`</a>
final class ConanVersions {
    private static final int PRE_RELEASE = 0x01;
    private static final int RELEASE = 0x02;
    private static final int BUILD = 0x04;
    private static final int END = 0x03;
    private static final int WORD = KeyWriter.ABOVE_NUMBERS;

    private ConanVersions() {}

    static boolean write(String version, KeyWriter key) {
        int plus = version.indexOf('+');
        int end = plus < 0 ? version.length() : plus;
        int hyphen = version.indexOf('-');
        int numbers = hyphen < 0 || hyphen > end ? end : hyphen;
        if (numbers == 0) {
            return false;
        }
        items(version, 0, numbers, key);
        if (numbers < end) {
            items(version, numbers + 1, end, key.tag(PRE_RELEASE));
            key.tag(RELEASE);
        } else {
            key.tag(RELEASE);
        }
        if (end < version.length()) {
            items(version, end + 1, version.length(), key.tag(BUILD));
        }
        key.tag(END);
        return true;
    }

    private static void items(String version, int start, int end, KeyWriter key) {
        int significant = key.length();
        int from = start;
        while (from < end) {
            int dot = version.indexOf('.', from);
            int to = dot < 0 || dot > end ? end : dot;
            int digits = digitsEnd(version, from, to);
            int before = key.length();
            if (digits > from) {
                key.number(version, from, digits);
                if (digits < to || key.length() > before + 1) {
                    key.text(version, digits, to);
                    significant = key.length();
                } else {
                    key.text("", 0, 0);
                }
            } else {
                key.tag(WORD).text(version, from, to);
                significant = key.length();
            }
            from = to + 1;
        }
        key.cutTo(significant);
    }
}
