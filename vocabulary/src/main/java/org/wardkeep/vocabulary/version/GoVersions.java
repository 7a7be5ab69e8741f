package org.wardkeep.vocabulary.version;

/// Order of Go modules, `v1.2.3-pre+incompatible`, and of Go itself, `go1.21rc2`.
///
/// @see <a href="https://go.dev/ref/mod#versions">Go Modules Reference, Versions</a>
final class GoVersions {
    private static final String TOOLCHAIN = "go";

    private GoVersions() {}

    static boolean write(String version, KeyWriter key) {
        var text = version.startsWith(TOOLCHAIN) ? version.substring(TOOLCHAIN.length()) : version;
        return SemanticVersions.write(text, key);
    }
}
