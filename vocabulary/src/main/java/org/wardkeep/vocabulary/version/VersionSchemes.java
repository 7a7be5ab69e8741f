package org.wardkeep.vocabulary.version;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Every order of versions that Wardkeep knows. Add yours here.
public final class VersionSchemes {
    private static final VersionScheme SEMVER = new Ordering("semver", SemanticVersions::write);
    private static final VersionScheme NVD = new Ordering("nvd", NvdVersions::write);

    private static final List<VersionScheme> ALL =
            List.of(
                    new Ordering("alpm", AlpmVersions::write),
                    new Ordering("apk", ApkVersions::write),
                    new Ordering("cargo", SemanticVersions::write),
                    new Ordering("composer", ComposerVersions::write),
                    new Ordering("conan", ConanVersions::write),
                    new Ordering("cran", DottedVersions::writeDotsAndHyphens),
                    new Ordering("datetime", DatetimeVersions::write),
                    new Ordering("deb", DebianVersions::write),
                    new Ordering("gem", GemVersions::write),
                    new Ordering("generic", NvdVersions::write),
                    new Ordering("gentoo", GentooVersions::write),
                    new Ordering("golang", GoVersions::write),
                    new Ordering("hackage", DottedVersions::writeDots),
                    new Ordering("hex", SemanticVersions::write),
                    new Ordering("intdot", DottedVersions::writeLeadingDots),
                    new Ordering("lexicographic", LexicographicVersions::write),
                    new Ordering("mattermost", SemanticVersions::write),
                    new Ordering("maven", MavenVersions::write),
                    new Ordering("nginx", SemanticVersions::write),
                    new Ordering("npm", SemanticVersions::write),
                    new Ordering("nuget", SemanticVersions::writeCaseless),
                    NVD,
                    new Ordering("openssl", OpensslVersions::write),
                    new Ordering("pub", SemanticVersions::writeWithBuild),
                    new Ordering("pypi", PypiVersions::write),
                    new Ordering("rpm", RpmVersions::write),
                    SEMVER,
                    new Ordering("swift", SemanticVersions::write));

    private static final Map<String, VersionScheme> BY_ID =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(VersionScheme::id, Function.identity()));

    /// Other names of schemes in `vers` ranges.
    private static final Map<String, String> OTHER_IDS =
            Map.of(
                    "alpine", "apk",
                    "archlinux", "alpm",
                    "arch", "alpm",
                    "debian", "deb",
                    "ebuild", "gentoo",
                    "github", "semver",
                    "all", "generic");

    /// Types of package URLs whose scheme has another name.
    private static final Map<String, String> PURL_TYPES =
            Map.ofEntries(
                    Map.entry("bitbucket", "generic"),
                    Map.entry("bitnami", "semver"),
                    Map.entry("cocoapods", "gem"),
                    Map.entry("conda", "pypi"),
                    Map.entry("cpan", "generic"),
                    Map.entry("docker", "generic"),
                    Map.entry("ebuild", "gentoo"),
                    Map.entry("github", "generic"),
                    Map.entry("julia", "semver"),
                    Map.entry("luarocks", "generic"),
                    Map.entry("opam", "deb"),
                    Map.entry("otp", "semver"),
                    Map.entry("qpkg", "generic"),
                    Map.entry("vscode-extension", "semver"),
                    Map.entry("yocto", "generic"));

    /// OSV ecosystems, in small letters, whose scheme has another name.
    private static final Map<String, String> OSV_ECOSYSTEMS =
            Map.ofEntries(
                    Map.entry("almalinux", "rpm"),
                    Map.entry("alpaquita", "apk"),
                    Map.entry("alpine", "apk"),
                    Map.entry("azure linux", "rpm"),
                    Map.entry("bellsoft hardened containers", "apk"),
                    Map.entry("bioconductor", "cran"),
                    Map.entry("bitnami", "semver"),
                    Map.entry("chainguard", "apk"),
                    Map.entry("cleanstart", "apk"),
                    Map.entry("conancenter", "conan"),
                    Map.entry("crates.io", "cargo"),
                    Map.entry("debian", "deb"),
                    Map.entry("docker hardened images", "deb"),
                    Map.entry("echo", "deb"),
                    Map.entry("ghc", "hackage"),
                    Map.entry("github actions", "semver"),
                    Map.entry("go", "golang"),
                    Map.entry("julia", "semver"),
                    Map.entry("kubernetes", "semver"),
                    Map.entry("linux", "generic"),
                    Map.entry("mageia", "rpm"),
                    Map.entry("minimos", "apk"),
                    Map.entry("opam", "deb"),
                    Map.entry("openeuler", "rpm"),
                    Map.entry("opensuse", "rpm"),
                    Map.entry("oss-fuzz", "generic"),
                    Map.entry("packagist", "composer"),
                    Map.entry("photon os", "rpm"),
                    Map.entry("red hat", "rpm"),
                    Map.entry("rocky linux", "rpm"),
                    Map.entry("rubygems", "gem"),
                    Map.entry("suse", "rpm"),
                    Map.entry("swifturl", "swift"),
                    Map.entry("ubuntu", "deb"),
                    Map.entry("vscode", "semver"),
                    Map.entry("wolfi", "apk"));

    private VersionSchemes() {}

    /// All schemes, by their names.
    public static List<VersionScheme> all() {
        return ALL;
    }

    /// The order of Semantic Versioning, for ranges that say so (OSV type `SEMVER`).
    public static VersionScheme semver() {
        return SEMVER;
    }

    /// The order for ranges of the NVD and for versions in CPE names.
    public static VersionScheme nvd() {
        return NVD;
    }

    /// The scheme of a `vers` range; empty when there is none of that name.
    public static Optional<VersionScheme> named(String id) {
        return find(id, OTHER_IDS);
    }

    /// The scheme of a package URL's type, such as `golang`; empty when the type has no order.
    public static Optional<VersionScheme> ofPurlType(String type) {
        return find(type, PURL_TYPES);
    }

    /// The scheme of an OSV ecosystem with or without its release, such as `Debian:11`; empty when
    /// the ecosystem has no order.
    ///
    /// @see <a href="https://ossf.github.io/osv-schema/#affectedpackage-field">OSV ecosystems</a>
    public static Optional<VersionScheme> ofOsvEcosystem(String ecosystem) {
        int colon = ecosystem.indexOf(':');
        return find(colon < 0 ? ecosystem : ecosystem.substring(0, colon), OSV_ECOSYSTEMS);
    }

    private static Optional<VersionScheme> find(String name, Map<String, String> names) {
        var lower = name.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ID.get(names.getOrDefault(lower, lower)));
    }
}
