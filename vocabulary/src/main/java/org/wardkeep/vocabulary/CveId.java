package org.wardkeep.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Identifier of a vulnerability in the CVE list, such as `CVE-2020-16214`.
///
/// @param value upper case; a year of four digits and a number of 4 to 19 digits
/// @throws IllegalArgumentException for any other form
/// @see <a href="https://github.com/CVEProject/cve-schema">CVE record format 5, cveId</a>
public record CveId(String value) implements Comparable<CveId> {
    private static final Pattern FORM = Pattern.compile("CVE-\\d{4}-\\d{4,19}");

    public CveId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "CVE id must look like CVE-2024-12345, got \"%s\"".formatted(value));
        }
    }

    /// The identifier in a text that people wrote: any case, spaces around it; empty for anything
    /// else.
    public static Optional<CveId> parseLenient(String text) {
        var candidate = text.strip().toUpperCase(Locale.ROOT);
        return FORM.matcher(candidate).matches()
                ? Optional.of(new CveId(candidate))
                : Optional.empty();
    }

    @Override
    public int compareTo(CveId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
