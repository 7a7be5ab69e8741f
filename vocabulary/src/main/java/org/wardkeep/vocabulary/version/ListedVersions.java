package org.wardkeep.vocabulary.version;

import org.wardkeep.vocabulary.version.NativeRanges.Unreadable;
import org.wardkeep.vocabulary.version.VersConstraint.Comparator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lists of versions as the advisories of nginx and OpenSSL have them. In those of nginx, `1.4.1+`
/// is that version and the later ones of its stable branch, or all later ones of a mainline branch,
/// and `0.7.52-0.8.39` all from one to the other.
///
/// @see <a href="https://nginx.org/en/security_advisories.html">nginx security advisories</a>
final class ListedVersions {
    private final String scheme;
    private final String text;

    ListedVersions(String scheme, String text) {
        this.scheme = scheme;
        this.text = text;
    }

    List<List<VersConstraint>> read() throws Unreadable {
        var alternatives = new ArrayList<List<VersConstraint>>();
        int at = 0;
        for (var part : text.split(",", -1)) {
            var version = part.strip();
            if (version.isEmpty()) {
                throw new Unreadable(at, "a version stands between the commas");
            }
            alternatives.add(scheme.equals("nginx") ? nginx(version) : one(version));
            at += part.length() + 1;
        }
        return alternatives;
    }

    private static List<VersConstraint> one(String version) {
        return List.of(new VersConstraint(Comparator.EQUAL, version));
    }

    private static List<VersConstraint> nginx(String version) {
        if (version.toLowerCase(Locale.ROOT).equals("all")) {
            return List.of(new VersConstraint(Comparator.ANY, ""));
        }
        int hyphen = version.indexOf('-');
        if (hyphen > 0) {
            return List.of(
                    new VersConstraint(Comparator.GREATER_OR_EQUAL, version.substring(0, hyphen)),
                    new VersConstraint(Comparator.LESS_OR_EQUAL, version.substring(hyphen + 1)));
        }
        if (!version.endsWith("+")) {
            return one(version);
        }
        var start = version.substring(0, version.length() - 1);
        var from = new VersConstraint(Comparator.GREATER_OR_EQUAL, start);
        var numbers = VersionNumbers.of(start);
        return numbers.isMainline()
                ? List.of(from)
                : List.of(from, new VersConstraint(Comparator.LESS, numbers.next(2) + ".0"));
    }
}
