package org.wardkeep.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Name of a platform in the CPE scheme, such as `cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*`.
///
/// Both bindings are read, the formatted string of version 2.3 and the URI of version 2.2. Only the
/// formatted string is kept, in lower case and with the escapes the standard asks for, so that
/// equal names are equal texts.
///
/// @param formatted either binding; the record holds the canonical formatted string
/// @throws IllegalArgumentException when the text is neither, with what was expected
/// @see <a href="https://doi.org/10.6028/NIST.IR.7695">NISTIR 7695, CPE Naming 2.3</a>
public record Cpe(String formatted) implements Comparable<Cpe> {
    static final String PREFIX = "cpe:2.3:";
    static final String URI_PREFIX = "cpe:/";

    public Cpe {
        formatted = CpeBinding.canonicalise(formatted);
    }

    /// The attributes, in the order of the formatted string.
    public enum Attribute {
        PART(0),
        VENDOR(1),
        PRODUCT(2),
        VERSION(3),
        UPDATE(4),
        EDITION(5),
        LANGUAGE(6),
        SW_EDITION(7),
        TARGET_SW(8),
        TARGET_HW(9),
        OTHER(10);

        private final int position;

        Attribute(int position) {
            this.position = position;
        }

        /// How many attributes stand before it.
        public int position() {
            return position;
        }
    }

    /// What kind of platform it names (NISTIR 7695 section 5.3.3.1).
    public enum Part {
        APPLICATION,
        OPERATING_SYSTEM,
        HARDWARE,
        /// The name leaves it open.
        ANY,
        NOT_APPLICABLE
    }

    /// The name in a text that follows the standard; empty for anything else.
    public static Optional<Cpe> parse(String text) {
        try {
            return Optional.of(new Cpe(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The name in a text as tools write it: white space, attributes that are missing at the end or
    /// empty, punctuation without its backslash, `cpe:2.3:/a:`; empty when that is still none.
    public static Optional<Cpe> parseLenient(String text) {
        var strict = parse(text.strip());
        return strict.isPresent() ? strict : CpeBinding.repair(text.strip()).flatMap(Cpe::parse);
    }

    public Part part() {
        return switch (formatted.charAt(PREFIX.length())) {
            case 'a' -> Part.APPLICATION;
            case 'o' -> Part.OPERATING_SYSTEM;
            case 'h' -> Part.HARDWARE;
            case '-' -> Part.NOT_APPLICABLE;
            default -> Part.ANY;
        };
    }

    public CpeAttribute vendor() {
        return attribute(Attribute.VENDOR);
    }

    public CpeAttribute product() {
        return attribute(Attribute.PRODUCT);
    }

    public CpeAttribute version() {
        return attribute(Attribute.VERSION);
    }

    public CpeAttribute update() {
        return attribute(Attribute.UPDATE);
    }

    public CpeAttribute edition() {
        return attribute(Attribute.EDITION);
    }

    public CpeAttribute language() {
        return attribute(Attribute.LANGUAGE);
    }

    public CpeAttribute swEdition() {
        return attribute(Attribute.SW_EDITION);
    }

    public CpeAttribute targetSw() {
        return attribute(Attribute.TARGET_SW);
    }

    public CpeAttribute targetHw() {
        return attribute(Attribute.TARGET_HW);
    }

    public CpeAttribute other() {
        return attribute(Attribute.OTHER);
    }

    public CpeAttribute attribute(Attribute which) {
        return CpeAttribute.of(raw(which));
    }

    /// The name in the URI binding of version 2.2 (NISTIR 7695 section 6.1).
    public String toUri() {
        return CpeBinding.toUri(split(formatted));
    }

    /// The attribute as it stands in the formatted string: `*`, `-`, or a text with its escapes.
    public String escaped(Attribute which) {
        return raw(which);
    }

    /// All attributes as they stand in the formatted string, in the order of [Attribute].
    public List<String> escaped() {
        return split(formatted);
    }

    /// Whether it names this product, whatever its version.
    ///
    /// @param vendor attribute value as it stands in a formatted string, as is the product
    public boolean isOf(Part part, String vendor, String product) {
        int vendorAt = PREFIX.length() + 2;
        int productAt = vendorAt + vendor.length() + 1;
        int end = productAt + product.length();
        return end < formatted.length()
                && formatted.charAt(end) == ':'
                && formatted.charAt(productAt - 1) == ':'
                && formatted.startsWith(vendor, vendorAt)
                && formatted.startsWith(product, productAt)
                && part() == part;
    }

    /// The name of the product alone: part, vendor and product, everything else left open.
    public Cpe productOnly() {
        int end = PREFIX.length();
        for (int attribute = 0; attribute < Attribute.VERSION.position(); attribute++) {
            end = attributeEnd(formatted, end) + 1;
        }
        return new Cpe(formatted.substring(0, end) + "*:*:*:*:*:*:*:*");
    }

    /// The same name with one attribute left open.
    public Cpe withAny(Attribute which) {
        var parts = split(formatted);
        parts.set(which.position(), "*");
        return new Cpe(PREFIX + String.join(":", parts));
    }

    private String raw(Attribute which) {
        int start = PREFIX.length();
        for (int skip = which.position(); skip > 0; skip--) {
            start = attributeEnd(formatted, start) + 1;
        }
        return formatted.substring(start, attributeEnd(formatted, start));
    }

    /// The attributes of a formatted string, as they stand.
    static List<String> split(String formatted) {
        var parts = new ArrayList<String>(Attribute.values().length);
        int start = PREFIX.length();
        while (start <= formatted.length()) {
            int end = attributeEnd(formatted, start);
            boolean any = end == start + 1 && formatted.charAt(start) == '*';
            parts.add(any ? "*" : formatted.substring(start, end));
            start = end + 1;
        }
        return parts;
    }

    /// The next colon that no backslash escapes, or the end.
    static int attributeEnd(String formatted, int start) {
        for (int i = start; i < formatted.length(); i++) {
            char c = formatted.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ':') {
                return i;
            }
        }
        return formatted.length();
    }

    @Override
    public int compareTo(Cpe other) {
        return formatted.compareTo(other.formatted);
    }

    @Override
    public String toString() {
        return formatted;
    }
}
