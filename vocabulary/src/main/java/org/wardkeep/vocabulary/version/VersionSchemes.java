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

    private static final List<VersionScheme> ALL =
            List.of(
                    SEMVER,
                    new Ordering("npm", SemanticVersions::write),
                    new Ordering("cargo", SemanticVersions::write),
                    new Ordering("hex", SemanticVersions::write),
                    new Ordering("swift", SemanticVersions::write),
                    new Ordering("nuget", SemanticVersions::writeCaseless),
                    new Ordering("pub", SemanticVersions::writeWithBuild));

    private static final Map<String, VersionScheme> BY_ID =
            ALL.stream()
                    .collect(Collectors.toUnmodifiableMap(VersionScheme::id, Function.identity()));

    /// Other names of schemes: of `vers`, of purl types, of OSV ecosystems in small letters.
    private static final Map<String, String> ALIASES = Map.of("crates.io", "cargo");

    private VersionSchemes() {}

    /// All schemes, in no order that means anything.
    public static List<VersionScheme> all() {
        return ALL;
    }

    /// The order of Semantic Versioning, for ranges that say so (OSV type `SEMVER`).
    public static VersionScheme semver() {
        return SEMVER;
    }

    /// The scheme of a `vers` range; empty when there is none of that name.
    public static Optional<VersionScheme> named(String id) {
        var lower = id.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_ID.get(ALIASES.getOrDefault(lower, lower)));
    }

    /// The scheme of a package URL's type, such as `golang`; empty when the type has no order.
    public static Optional<VersionScheme> ofPurlType(String type) {
        return named(type);
    }

    /// The scheme of an OSV ecosystem with or without its release, such as `Debian:11`; empty when
    /// the ecosystem has no order.
    ///
    /// @see <a href="https://ossf.github.io/osv-schema/#affectedpackage-field">OSV ecosystems</a>
    public static Optional<VersionScheme> ofOsvEcosystem(String ecosystem) {
        int colon = ecosystem.indexOf(':');
        return named(colon < 0 ? ecosystem : ecosystem.substring(0, colon));
    }
}
