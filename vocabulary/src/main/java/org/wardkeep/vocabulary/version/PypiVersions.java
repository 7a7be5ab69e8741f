package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isCharAt;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order of Python packages. Versions from before PEP 440 come before all others, in the order that
/// setuptools gave them.
///
/// @see <a href="https://packaging.python.org/en/latest/specifications/version-specifiers/">PEP
///   440, with the normalisations of its appendix</a>
final class PypiVersions {
    private static final int LEGACY = 0x01;
    private static final int STANDARD = 0x02;

    // What can follow the numbers, in the order of its tags.
    private static final int ONLY_DEVELOPMENT = 0x01;
    private static final int ALPHA = 0x02;
    private static final int BETA = 0x03;
    private static final int CANDIDATE = 0x04;
    private static final int NO_PRE_RELEASE = 0x05;

    private static final int NO_POST_RELEASE = 0x01;
    private static final int POST_RELEASE = 0x02;

    private static final int DEVELOPMENT = 0x01;
    private static final int NO_DEVELOPMENT = 0x02;

    private static final int LOCAL_END = 0x01;
    private static final int LOCAL_WORD = 0x02;

    private static final String[] ALPHAS = {"a", "alpha"};
    private static final String[] BETAS = {"b", "beta"};
    private static final String[] CANDIDATES = {"rc", "c", "pre", "preview"};
    private static final String[] POSTS = {"post", "rev", "r"};
    private static final String[] DEVELOPMENTS = {"dev"};

    private final String text;
    private final int end;
    private final KeyWriter key;
    private int at;

    private PypiVersions(String text, KeyWriter key) {
        this.text = text;
        this.end = text.length();
        this.key = key;
    }

    static boolean write(String version, KeyWriter key) {
        key.tag(STANDARD);
        if (!new PypiVersions(version, key).writeStandard()) {
            key.cutTo(0);
            LegacyPypiVersions.write(version, key.tag(LEGACY));
        }
        return true;
    }

    private boolean writeStandard() {
        at = isCharAt(text, 0, end, 'v') || isCharAt(text, 0, end, 'V') ? 1 : 0;
        int stop = digitsEnd(text, at, end);
        if (stop == at) {
            return false;
        }
        if (isCharAt(text, stop, end, '!')) {
            key.number(text, at, stop);
            at = stop + 1;
        } else {
            key.zero();
        }
        if (!isDigitAt(text, at, end)) {
            return false;
        }
        at = SemanticVersions.numbers(text, at, end, key);
        writeSuffixes();
        if (isCharAt(text, at, end, '+')) {
            at++;
            return writeLocal();
        }
        key.tag(LOCAL_END);
        return at == end;
    }

    private void writeSuffixes() {
        int start = key.length();
        key.tag(NO_PRE_RELEASE);
        boolean pre =
                suffix(start, ALPHA, ALPHAS)
                        || suffix(start, BETA, BETAS)
                        || suffix(start, CANDIDATE, CANDIDATES);
        int beforePost = key.length();
        key.tag(NO_POST_RELEASE);
        boolean post = implicitPost(beforePost) || suffix(beforePost, POST_RELEASE, POSTS);
        int beforeDevelopment = key.length();
        key.tag(NO_DEVELOPMENT);
        if (pre || post) {
            suffix(beforeDevelopment, DEVELOPMENT, DEVELOPMENTS);
        } else {
            suffix(start, ONLY_DEVELOPMENT, DEVELOPMENTS);
        }
    }

    /// `1.0-1` is the first post-release of `1.0`.
    private boolean implicitPost(int place) {
        if (!isCharAt(text, at, end, '-') || !isDigitAt(text, at + 1, end)) {
            return false;
        }
        int stop = digitsEnd(text, at + 1, end);
        key.cutTo(place);
        key.tag(POST_RELEASE).number(text, at + 1, stop);
        at = stop;
        return true;
    }

    /// Writes the tag and the number over what stands at the place, when one of the words is next.
    private boolean suffix(int place, int tag, String[] words) {
        int start = at + (isSeparatorAt(at) ? 1 : 0);
        int stop = lettersEnd(text, start, end);
        if (VersionText.wordIndex(text, start, stop, words) < 0) {
            return false;
        }
        int number = stop + (isSeparatorAt(stop) && isDigitAt(text, stop + 1, end) ? 1 : 0);
        at = digitsEnd(text, number, end);
        key.cutTo(place);
        key.tag(tag).number(text, number, at);
        return true;
    }

    private boolean isSeparatorAt(int place) {
        return place < end && ".-_".indexOf(text.charAt(place)) >= 0;
    }

    private boolean writeLocal() {
        while (true) {
            int start = at;
            while (isDigitAt(text, at, end) || VersionText.isLetterAt(text, at, end)) {
                at++;
            }
            if (start == at) {
                return false;
            }
            if (VersionText.isNumber(text, start, at)) {
                key.number(text, start, at);
            } else {
                key.tag(LOCAL_WORD).caselessText(text, start, at);
            }
            if (!isSeparatorAt(at)) {
                key.tag(LOCAL_END);
                return at == end;
            }
            at++;
        }
    }
}
