package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.isCharAt;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of OpenSSL: numbers, patch letters (`z` is followed by `za`), pre-releases before both.
///
/// @see <a href="https://www.openssl.org/policies/general/versioning-policy.html">OpenSSL
///   versioning policy</a>
final class OpensslVersions {
    private static final String[] BEFORE = {"dev", "alpha", "beta", "pre", "rc"};
    private static final int PRE_RELEASE = 0x01;
    private static final int RELEASE = 0x10;
    private static final int PATCH = 0x11;

    private OpensslVersions() {}

    static boolean write(String version, KeyWriter key) {
        int end = version.length();
        int at = isDigitAt(version, 0, end) ? SemanticVersions.numbers(version, 0, end, key) : 0;
        int letters = lettersEnd(version, at, end);
        if (at == 0) {
            return false;
        }
        if (letters > at) {
            key.tag(PATCH).caselessText(version, at, letters);
        }
        return suffix(version, letters, end, key);
    }

    /// `-beta1` before the release; `-fips` and builders' other words, which change nothing.
    private static boolean suffix(String version, int start, int end, KeyWriter key) {
        if (start == end) {
            key.tag(RELEASE);
            return true;
        }
        if (!isCharAt(version, start, end, '-')) {
            return false;
        }
        int stop = lettersEnd(version, start + 1, end);
        int before = VersionText.wordIndex(version, start + 1, stop, BEFORE);
        if (before < 0) {
            key.tag(RELEASE);
            return stop > start + 1;
        }
        int digits = VersionText.digitsEnd(version, stop, end);
        key.tag(PRE_RELEASE + before).number(version, stop, digits);
        return digits == end;
    }
}
