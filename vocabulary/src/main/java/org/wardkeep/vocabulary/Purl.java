package org.wardkeep.vocabulary;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Name of a software package across ecosystems, such as `pkg:npm/%40angular/core@12.3.1`.
///
/// Only the canonical text is kept, because an SBOM holds hundreds of thousands of them; two purls
/// are equal when their canonical texts are. The parts are cut out when asked for.
///
/// @param canonical any spelling of a valid purl; the record holds the canonical one
/// @throws IllegalArgumentException when the text is not a purl, with what was expected
/// @see <a href="https://github.com/package-url/purl-spec">ECMA-427, Package-URL</a>
public record Purl(String canonical) implements Comparable<Purl> {
    private static final String SCHEME = "pkg:";

    /// Longer texts are not parsed. The longest purl of the specification's own tests has 300
    /// characters; digests and download addresses as qualifiers make a few hundred more.
    private static final int MAX_LENGTH = 8_192;

    /// Types of which any name in small letters is valid and canonical, with a namespace or
    /// without.
    private static final Set<String> PLAIN_TYPES =
            Set.of("cargo", "deb", "gem", "generic", "golang", "npm", "nuget", "pypi", "rpm");

    /// Types whose namespaces and names are the same in any case.
    private static final List<String> CASELESS = List.of("pkg:brew/", "pkg:composer/", "pkg:git/");

    public Purl {
        canonical = canonicalise(canonical);
    }

    /// The purl in a text that follows the specification; empty for anything else.
    public static Optional<Purl> parse(String text) {
        try {
            return Optional.of(new Purl(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The purl in a text as tools write it: white space around it or in its names, a scope that
    /// starts with a bare `@`, parts that are empty; empty when that is still none.
    public static Optional<Purl> parseLenient(String text) {
        var candidate = text.strip();
        var strict = parse(candidate);
        if (strict.isPresent() || candidate.length() > MAX_LENGTH) {
            return strict;
        }
        var repaired =
                candidate
                        .replaceAll("\\s", "%20")
                        .replaceFirst("^(?i:pkg:/*npm)/@", "pkg:npm/%40")
                        .replaceFirst("[@?#]+$", "");
        return parse(repaired);
    }

    private static String canonicalise(String text) {
        if (isPlainlyCanonical(text)) {
            return text;
        }
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "A package URL has at most %d characters, got %d"
                            .formatted(MAX_LENGTH, text.length()));
        }
        try {
            return asStandardised(new PackageURL(text).canonicalize());
        } catch (MalformedPackageURLException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "A package URL must look like pkg:type/namespace/name@version, got %s"
                            .formatted(Problem.quote(text)),
                    e);
        }
    }

    /// Whether a text can be seen to be canonical from left to right: a type without rules of its
    /// own on names that are in small letters, then names and a version that need no escape. Most
    /// of the hundreds of thousands that an SBOM holds are.
    private static boolean isPlainlyCanonical(String text) {
        int slash = text.indexOf('/');
        if (text.length() > MAX_LENGTH
                || slash < 0
                || !text.startsWith(SCHEME)
                || !PLAIN_TYPES.contains(text.substring(SCHEME.length(), slash))) {
            return false;
        }
        int at = slash + 1;
        int start = at;
        boolean inVersion = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean small = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
            if (small || c == '.' || (inVersion && c >= 'A' && c <= 'Z')) {
                continue;
            }
            boolean ends = !inVersion && (c == '/' || c == '@');
            if (!ends || !isPlainName(text, start, at)) {
                return false;
            }
            start = at + 1;
            inVersion = c == '@';
        }
        return inVersion ? start < at : isPlainName(text, start, at);
    }

    /// Names of points mean folders.
    private static boolean isPlainName(String text, int start, int end) {
        return start < end && text.charAt(start) != '.';
    }

    /// The library follows an older text of the specification in three points: it encodes colons,
    /// leaves the `@` of an empty version standing (ECMA-427 sections 5.4 and 5.6.5), and keeps the
    /// case of names that have none.
    private static String asStandardised(String canonical) {
        var text = canonical.replace("%3A", ":");
        int at = text.indexOf('@');
        boolean empty =
                at > 0 && (at + 1 == text.length() || "?#".indexOf(text.charAt(at + 1)) >= 0);
        if (empty) {
            text = text.substring(0, at) + text.substring(at + 1);
        }
        if (CASELESS.stream().noneMatch(text::startsWith)) {
            return text;
        }
        int end = pathEnd(text);
        return text.substring(0, end).toLowerCase(Locale.ROOT) + text.substring(end);
    }

    /// The ecosystem, in lower case: `maven`, `npm`, `deb`.
    public String type() {
        return canonical.substring(SCHEME.length(), canonical.indexOf('/'));
    }

    /// The vendor, group, owner or distribution, decoded, its parts separated by `/`.
    public Optional<String> namespace() {
        int start = canonical.indexOf('/') + 1;
        int end = canonical.lastIndexOf('/', pathEnd(canonical));
        return end <= start
                ? Optional.empty()
                : Optional.of(decode(canonical.substring(start, end)));
    }

    /// The package's name, decoded.
    public String name() {
        int end = pathEnd(canonical);
        return decode(canonical.substring(canonical.lastIndexOf('/', end) + 1, end));
    }

    public Optional<String> version() {
        int end = pathEnd(canonical);
        return end < canonical.length() && canonical.charAt(end) == '@'
                ? Optional.of(decode(canonical.substring(end + 1, versionEnd(canonical))))
                : Optional.empty();
    }

    /// The qualifiers in the order of their keys: `arch`, `distro`, `epoch`.
    public Map<String, String> qualifiers() {
        int start = versionEnd(canonical);
        if (start == canonical.length() || canonical.charAt(start) != '?') {
            return Map.of();
        }
        var found = new LinkedHashMap<String, String>();
        for (var pair : canonical.substring(start + 1, qualifiersEnd(canonical)).split("&", -1)) {
            int equals = pair.indexOf('=');
            found.put(pair.substring(0, equals), decode(pair.substring(equals + 1)));
        }
        return Collections.unmodifiableMap(found);
    }

    /// The path inside the package, decoded.
    public Optional<String> subpath() {
        int end = qualifiersEnd(canonical);
        return end == canonical.length()
                ? Optional.empty()
                : Optional.of(decode(canonical.substring(end + 1)));
    }

    /// In the canonical text `@`, `?` and `#` stand only as separators: everywhere else they are
    /// percent-encoded.
    private static int pathEnd(String text) {
        int at = text.indexOf('@');
        int end = versionEnd(text);
        return at < 0 || at > end ? end : at;
    }

    private static int versionEnd(String text) {
        int end = qualifiersEnd(text);
        int question = text.indexOf('?');
        return question < 0 || question > end ? end : question;
    }

    private static int qualifiersEnd(String text) {
        int hash = text.indexOf('#');
        return hash < 0 ? text.length() : hash;
    }

    private static String decode(String encoded) {
        return encoded.indexOf('%') < 0
                ? encoded
                : URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(Purl other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public String toString() {
        return canonical;
    }
}
