package org.wardkeep.formats.csaf;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A version of a document: an integer, or a semantic version. CSAF 2.0 section 3.1.11.
///
/// @param isInteger whether it is versioned by integers
/// @param preRelease such as `rc.1`; empty when it is none
/// @param build metadata, which says nothing about the order
public record DocumentVersion(
        boolean isInteger,
        BigInteger major,
        BigInteger minor,
        BigInteger patch,
        String preRelease,
        String build)
        implements Comparable<DocumentVersion> {

    private static final Pattern INTEGER = Pattern.compile("(0|[1-9]\\d{0,99})");

    /// Semantic Versioning 2.0.0, clauses 2, 9 and 10.
    private static final Pattern SEMANTIC =
            Pattern.compile(
                    "(0|[1-9]\\d{0,99})\\.(0|[1-9]\\d{0,99})\\.(0|[1-9]\\d{0,99})"
                            + "(?:-([0-9A-Za-z.-]{1,200}))?(?:\\+([0-9A-Za-z.-]{1,200}))?");

    private static final Comparator<DocumentVersion> ORDER =
            Comparator.comparing(DocumentVersion::major)
                    .thenComparing(DocumentVersion::minor)
                    .thenComparing(DocumentVersion::patch)
                    .thenComparing(
                            DocumentVersion::preRelease, DocumentVersion::comparePreReleases);

    /// The version; empty for text of another form.
    public static Optional<DocumentVersion> parse(String text) {
        if (INTEGER.matcher(text).matches()) {
            return Optional.of(
                    new DocumentVersion(
                            true, new BigInteger(text), BigInteger.ZERO, BigInteger.ZERO, "", ""));
        }
        var semantic = SEMANTIC.matcher(text);
        if (!semantic.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new DocumentVersion(
                        false,
                        new BigInteger(semantic.group(1)),
                        new BigInteger(semantic.group(2)),
                        new BigInteger(semantic.group(3)),
                        semantic.group(4) == null ? "" : semantic.group(4),
                        semantic.group(5) == null ? "" : semantic.group(5)));
    }

    /// `0` and `0.y.z` are before the first release.
    boolean isBeforeFirstRelease() {
        return major.signum() == 0;
    }

    boolean isPreRelease() {
        return !preRelease.isEmpty();
    }

    DocumentVersion withoutPreRelease() {
        return new DocumentVersion(isInteger, major, minor, patch, "", build);
    }

    /// Clause 11; build metadata is ignored.
    @Override
    public int compareTo(DocumentVersion other) {
        return ORDER.compare(this, other);
    }

    private static int comparePreReleases(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        var ours = one.split("\\.", -1);
        var theirs = other.split("\\.", -1);
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            int compared = compareIdentifiers(ours[i], theirs[i]);
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(ours.length, theirs.length);
    }

    private static int compareIdentifiers(String one, String other) {
        boolean number = one.matches("\\d+");
        boolean otherNumber = other.matches("\\d+");
        if (number && otherNumber) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return number == otherNumber ? one.compareTo(other) : Boolean.compare(otherNumber, number);
    }
}
