package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.digitsEnd;
import static org.wardkeep.vocabulary.version.VersionText.isDigit;
import static org.wardkeep.vocabulary.version.VersionText.isLetter;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

/// Order that setuptools gave to Python versions which do not follow PEP 440: numbers and words in
/// turn, words for pre-releases before the end, zeros before a word worth nothing.
///
/// @see <a href="https://setuptools.pypa.io/en/latest/pkg_resources.html#parsing-utilities">
///   `parse_version` of setuptools before release 8</a>
final class LegacyPypiVersions {
    private static final String[] CANDIDATES = {"c", "rc", "pre", "preview"};

    private static final int DEVELOPMENT = 0x08;
    private static final int BEFORE_END = 0x10;
    private static final int END = 0x20;
    private static final int HYPHEN = 0x21;
    private static final int AFTER_END = 0x22;

    private final String text;
    private final KeyWriter key;

    /// Where the zeros start that count for nothing unless another number follows.
    private int significant;

    /// Hyphens that count for nothing when a pre-release follows.
    private int hyphens;

    private LegacyPypiVersions(String text, KeyWriter key) {
        this.text = text;
        this.key = key;
        this.significant = key.length();
    }

    static void write(String version, KeyWriter key) {
        new LegacyPypiVersions(VersionText.lower(version), key).write();
    }

    private void write() {
        int end = text.length();
        int at = 0;
        while (at < end) {
            char c = text.charAt(at);
            int stop = at + 1;
            if (isDigit(c)) {
                stop = digitsEnd(text, at, end);
                number(at, stop);
            } else if (c == '-') {
                key.cutTo(significant);
                hyphens++;
            } else if (c != '.') {
                stop = isLetter(c) ? lettersEnd(text, at, end) : stop;
                word(at, stop);
            }
            at = stop;
        }
        key.cutTo(significant);
        writeHyphens();
        key.tag(END);
    }

    private void number(int start, int end) {
        writeHyphens();
        int before = key.length();
        key.number(text, start, end);
        if (key.length() > before + 1) {
            significant = key.length();
        }
    }

    private void word(int start, int end) {
        key.cutTo(significant);
        var word = text.substring(start, end);
        boolean candidate = VersionText.wordIndex(text, start, end, CANDIDATES) >= 0;
        boolean before = word.compareTo("final") < 0 || candidate;
        if (before) {
            hyphens = 0;
        }
        writeHyphens();
        if (word.equals("dev")) {
            key.tag(DEVELOPMENT);
        } else if (candidate) {
            key.tag(BEFORE_END).text("c", 0, 1);
        } else {
            key.tag(before ? BEFORE_END : AFTER_END).text(text, start, end);
        }
        significant = key.length();
    }

    private void writeHyphens() {
        for (; hyphens > 0; hyphens--) {
            key.tag(HYPHEN);
            significant = key.length();
        }
    }
}
