package org.wardkeep.vocabulary.version;

/// Order of the characters' UTF-8 bytes, `lexicographic` of vers.
final class LexicographicVersions {
    private LexicographicVersions() {}

    static boolean write(String version, KeyWriter key) {
        key.text(version, 0, version.length());
        return true;
    }
}
