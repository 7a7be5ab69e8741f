package org.wardkeep.vocabulary.version;

import static org.wardkeep.vocabulary.version.VersionText.isDigit;
import static org.wardkeep.vocabulary.version.VersionText.isDigitAt;
import static org.wardkeep.vocabulary.version.VersionText.isLetterAt;
import static org.wardkeep.vocabulary.version.VersionText.lettersEnd;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the words in versions of the NVD mean for their order, each as the tag of a key.
final class NvdWords {
    static final int DEVELOPMENT = 0x01;
    private static final int ALPHA = 0x02;
    private static final int BETA = 0x03;
    private static final int MILESTONE = 0x04;
    private static final int CANDIDATE = 0x05;

    /// No word behind the version; words for a release are the same as none.
    static final int END = 0x10;

    private static final int BUILD = 0x11;

    /// A word that has no place of its own.
    static final int OTHER = 0x12;

    private static final int PATCH = 0x20;
    private static final int UPDATE = 0x21;
    private static final int SERVICE_PACK = 0x22;

    private static final List<String> DEVELOPMENT_WORDS =
            List.of("dev", "development", "snapshot", "nightly", "daily", "trunk");
    private static final List<String> MILESTONE_WORDS =
            List.of("milestone", "pre", "preview", "prerelease", "ea", "eap", "tp", "ctp");
    private static final List<String> CANDIDATE_WORDS = List.of("rc", "cr", "candidate");
    private static final List<String> RELEASE_WORDS =
            List.of("final", "ga", "release", "stable", "rtm", "general", "lts", "ltsc");
    private static final List<String> BUILD_WORDS = List.of("build", "bld", "rev", "revision");
    private static final List<String> PATCH_WORDS =
            List.of("p", "pl", "patch", "patchlevel", "fix", "hotfix", "hf", "efix");
    private static final List<String> UPDATE_WORDS = List.of("u", "upd", "update", "cu");
    private static final List<String> SERVICE_PACK_WORDS = List.of("sp", "servicepack");

    private static final Map<String, Integer> TAGS = tags();

    /// Longer than every word here.
    private static final int LONGER = 12;

    private static final String[] LEADING = {"v", "ver", "version"};

    private NvdWords() {}

    private static Map<String, Integer> tags() {
        var tags = new HashMap<String, Integer>();
        DEVELOPMENT_WORDS.forEach(word -> tags.put(word, DEVELOPMENT));
        tags.put("alpha", ALPHA);
        tags.put("beta", BETA);
        MILESTONE_WORDS.forEach(word -> tags.put(word, MILESTONE));
        CANDIDATE_WORDS.forEach(word -> tags.put(word, CANDIDATE));
        RELEASE_WORDS.forEach(word -> tags.put(word, END));
        BUILD_WORDS.forEach(word -> tags.put(word, BUILD));
        PATCH_WORDS.forEach(word -> tags.put(word, PATCH));
        UPDATE_WORDS.forEach(word -> tags.put(word, UPDATE));
        SERVICE_PACK_WORDS.forEach(word -> tags.put(word, SERVICE_PACK));
        return Map.copyOf(tags);
    }

    /// The tag of the word between two places; [#OTHER] for one without a meaning here.
    static int tag(String text, int start, int end) {
        if (end - start > LONGER) {
            return OTHER;
        }
        var known = TAGS.get(VersionText.lower(text.substring(start, end)));
        if (known != null) {
            return known;
        }
        return end == start + 1 ? letterTag(text, start) : OTHER;
    }

    /// One letter: `1.0b2` is a beta and `1.0.M1` a milestone, but `1.0.2b` a patch, and the `m3`
    /// of Cisco's `15.1(4)m3` a release train.
    private static int letterTag(String text, int at) {
        boolean numbered = isDigitAt(text, at + 1, text.length());
        boolean behindNumber =
                at > 0 && (isDigit(text.charAt(at - 1)) || text.charAt(at - 1) == ' ');
        boolean behindSeparator = at > 0 && ".-_".indexOf(text.charAt(at - 1)) >= 0;
        return switch (text.charAt(at)) {
            case 'a', 'A' -> numbered && behindNumber ? ALPHA : OTHER;
            case 'b', 'B' -> numbered && behindNumber ? BETA : OTHER;
            case 'm', 'M' -> numbered && behindSeparator ? MILESTONE : OTHER;
            default -> OTHER;
        };
    }

    /// Where a `v` or `version` ends that a version starts with; 0 when it does not.
    static int leadingMarkEnd(String text) {
        int end = text.length();
        int stop = lettersEnd(text, 0, end);
        if (VersionText.wordIndex(text, 0, stop, LEADING) < 0) {
            return 0;
        }
        int at = stop;
        while (at < end && !isDigitAt(text, at, end) && !isLetterAt(text, at, end)) {
            at++;
        }
        return isDigitAt(text, at, end) ? at : 0;
    }
}
